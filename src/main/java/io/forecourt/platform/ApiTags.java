package io.forecourt.platform;

/** Audiences of the API; each call in the OpenAPI document carries one of them as its tag. */
public final class ApiTags {

  public static final String INTEGRATIONS = "Integrations";
  public static final String SALES_TEAM = "Sales team";
  public static final String MANAGERS = "Managers";
  public static final String ADMINISTRATORS = "Administrators";
  public static final String WEBSITE_CHAT = "Website chat";
  public static final String WEBHOOKS = "Webhooks";

  private ApiTags() {}
}
