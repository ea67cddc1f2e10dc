@org.springframework.modulith.ApplicationModule(
    displayName = "Small shared pieces without business meaning")
package io.forecourt.platform;
