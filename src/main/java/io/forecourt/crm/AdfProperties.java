package io.forecourt.crm;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * CRMs that take leads as ADF by mail.
 *
 * @param adfMail the CRM's address, by store
 */
@ConfigurationProperties("forecourt.crm")
record AdfProperties(@DefaultValue Map<String, String> adfMail) {}
