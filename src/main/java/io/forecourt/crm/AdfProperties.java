package io.forecourt.crm;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * CRMs that receive leads as ADF by mail.
 *
 * @param adfMail email address of the CRM, by store
 */
@ConfigurationProperties("forecourt.crm")
record AdfProperties(@DefaultValue Map<String, String> adfMail) {}
