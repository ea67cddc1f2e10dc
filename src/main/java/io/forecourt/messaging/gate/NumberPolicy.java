package io.forecourt.messaging.gate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.forecourt.lead.Channel;
import io.forecourt.store.Stores;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which numbers may be texted or called although no one has written from them: anyone can fill a
 * form with a premium or satellite number, and the store would pay. Numbers of the store's country,
 * and of countries that the dealership adds.
 */
@Component
class NumberPolicy {

  private static final String DEFAULT_REGION = "US";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final Set<PhoneNumberType> COSTLY =
      EnumSet.of(
          PhoneNumberType.PREMIUM_RATE,
          PhoneNumberType.SHARED_COST,
          PhoneNumberType.PAGER,
          PhoneNumberType.PERSONAL_NUMBER,
          PhoneNumberType.UAN,
          PhoneNumberType.VOICEMAIL);

  private final Stores stores;
  private final MessagingProperties settings;

  NumberPolicy(Stores stores, MessagingProperties settings) {
    this.stores = stores;
    this.settings = settings;
  }

  /** Returns why a number may not be used; empty if it may. */
  Optional<String> refusal(Recipient to, String e164) {
    if (hasWritten(to)) {
      return Optional.empty();
    }
    try {
      PhoneNumber number = NUMBERS.parse(e164, null);
      if (COSTLY.contains(NUMBERS.getNumberType(number))) {
        return Optional.of(
            "This kind of number costs extra, and the buyer has not written from it.");
      }
      String store = region(to.lead().store());
      return isAllowed(number, store)
          ? Optional.empty()
          : Optional.of(
              "The number is outside %s and the other allowed countries, and the buyer has not written from it."
                  .formatted(store));
    } catch (NumberParseException e) {
      return Optional.of("The number cannot be read.");
    }
  }

  /** Several numbers of one buyer are not told apart: the thread says by which channel it came. */
  private static boolean hasWritten(Recipient to) {
    return to.wrote().containsKey(Channel.TEXT)
        || to.wrote().containsKey(Channel.WHATSAPP)
        || to.wrote().containsKey(Channel.PHONE);
  }

  private boolean isAllowed(PhoneNumber number, String store) {
    String region = NUMBERS.getRegionCodeForNumber(number);
    if (region == null) {
      // A new area code, or a 555 number: known by its country code alone.
      return number.getCountryCode() == NUMBERS.getCountryCodeForRegion(store);
    }
    return region.equals(store) || settings.countries().contains(region);
  }

  private String region(String store) {
    try {
      String region =
          NUMBERS.getRegionCodeForNumber(NUMBERS.parse(stores.get(store).phone(), DEFAULT_REGION));
      return region == null ? DEFAULT_REGION : region;
    } catch (NumberParseException e) {
      return DEFAULT_REGION;
    }
  }
}
