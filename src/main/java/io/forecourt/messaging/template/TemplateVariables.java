package io.forecourt.messaging.template;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a block may name, with what it looks like: usually, and at its longest. */
enum TemplateVariables {
  firstName("Jane", "Christopher"),
  store("Riverside Motors", "Riverside Motors Des Moines"),
  storePhone("(515) 555-0100", "+44 20 7946 0018"),
  owner("Ann Archer", "Alexandra Featherstone"),
  nextStep(
      "will call you by 2:15 PM today", "will write to you by Wednesday, Mar 25, 10:30 AM CDT"),
  vehicle("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  /** The vehicle as a person calls it once it was named in full. */
  shortName("Camry", "2025 Sprinter Cargo Van High Roof"),
  /** The vehicle, or "car you have in mind". */
  car("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  stockStatus("on our lot", "in our workshop being made ready"),
  /** Number of similar vehicles on the lot right now; absent below one. */
  stockCount("3", "12"),
  alternatives(
      "2023 Toyota Camry SE at $26,450; 2024 Honda Accord EX at $28,100",
      "2025 Mercedes-Benz Sprinter Cargo Van at $128,450; 2024 Honda Accord EX at $28,100"),
  soldVehicle("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  reservedVehicle("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  /** One that the store had and that is no longer in its stock; why is not known. */
  goneVehicle("2024 Toyota Camry XSE", "2025 Mercedes-Benz Sprinter Cargo Van"),
  missingVehicle("red Toyota Corolla", "silver 2025 Mercedes-Benz Sprinter Cargo"),
  expected("Saturday, Mar 14", "Wednesday, Mar 25"),
  repairReason("new brake pads and a detail", "waiting for a windshield and two front tires"),
  miles("37,936 miles", "137,936 miles"),
  color("silver", "magnetic gray metallic"),
  interior("black", "light gray leather"),
  year("2024", "2024"),
  trim("XSE", "King Ranch SuperCrew"),
  vin("4T1K61AK1RU412345", "4T1K61AK1RU412345"),
  stockNumber("R1256", "R1256-0042"),
  body("an SUV", "a convertible"),
  drivetrain("all-wheel drive (AWD)", "front-wheel drive (FWD)"),
  fuel("a gas car", "a plug-in hybrid"),
  engine("2.5L 4-cylinder", "3.5L EcoBoost twin-turbo V6"),
  transmission("an 8-speed automatic", "a 10-speed SelectShift automatic"),
  cityMpg("28", "128"),
  highwayMpg("39", "139"),
  seats("5", "8"),
  featuresHad("leather and Apple CarPlay", "heated seats, a sunroof and navigation"),
  featuresMissing("a sunroof", "ventilated seats or a tow package"),
  photos("https://cars.example.com/r1256.jpg", "https://photos.example.com/riverside/R1256-1.jpg"),
  warranty("factory powertrain until Nov 2027", "certified, 7 years or 100,000 miles from new"),
  /** A store's approved words; each fits one text. */
  warrantyPolicy("Used cars are sold as is.", "New cars have the factory warranty."),
  depositPolicy("A $500 deposit holds a car.", "A $500 refundable deposit holds a car."),
  deliveryPolicy("We deliver free within 50 miles.", "We deliver free within 50 miles."),
  returnPolicy("You can exchange a car within 3 days.", "You can exchange it within 3 days."),
  inspectionPolicy("Every used car is inspected.", "Every used car is inspected by us."),
  financingPolicy("We work with several lenders.", "We work with several lenders."),
  languages("We speak English and Spanish.", "We speak English and Spanish."),
  tradePolicy("We take trade-ins.", "We take trade-ins, paid off or not."),
  aprWords("Yours depends on your credit.", "Yours depends on your credit."),
  directions("Two blocks south of Court Avenue.", "Two blocks south of Court Avenue."),
  testDrivePolicy("Bring a driver's license.", "Bring a valid driver's license."),
  /** How the store reaches the buyer from now on. */
  channelWords("we'll text you", "no more emails, we'll message you on WhatsApp"),
  history("CARFAX 1-Owner, no accidents", "CARFAX 1-Owner, regular service records"),
  historySource("CARFAX", "AutoCheck"),
  historyLink("https://carfax.example.com/r1256", "https://carfax.example.com/r1256"),
  accidents("no accidents", "12 accidents"),
  owners("one owner", "3 owners"),
  title("clean", "salvage"),
  recall("none open", "one open, the part is on order"),
  /** A buyer's offer. */
  amount("$22,500", "$122,500"),
  outTheDoor("$26,100", "$126,100"),
  feeLines("Doc fee $180", "Doc fee $180, Title $25"),
  /** What the buyer wants to pay a month. */
  targetMonthly("$400", "$1,400"),
  usualMonthly("$478", "$2,478"),
  usualDown("$2,900", "$12,900"),
  /** Units that the assistant offers. */
  offered(
      "2021 Toyota RAV4 Limited, white, 62,125 miles, $18,695",
      "2021 Toyota RAV4 Limited, white, 62,125 miles, $18,695"),
  offeredBrief(
      "2021 RAV4 Limited $18,695; 2019 Highlander XLE $17,165",
      "2021 RAV4 Limited $18,695; 2019 Highlander XLE $17,165; 2020 Tucson SEL $12,255"),
  /** What the buyer looks for and the store does not have. */
  wished("red Toyota Corolla", "silver 2025 Mercedes-Benz Sprinter"),
  /** What is not known, such as "warranty". */
  topic("gas mileage", "ventilated seats, warranty and title"),
  dayHours("We're open Thursday from 9 AM to 8 PM", "We're closed Thursday for Thanksgiving"),
  weekHours("Monday to Friday 9 AM to 8 PM", "Monday to Friday 8:30 AM to 8 PM, closed Sunday"),
  visitTime("Saturday, Mar 14, at 10:00 AM", "Wednesday, Mar 25, at 10:30 AM"),
  visitTimes("tomorrow at 10:00 AM or 2:30 PM", "Saturday, Mar 14, at 10:00 AM or 10:30 AM"),
  price("$28,995", "$128,995"),
  monthly("$478", "$2,478"),
  down("$2,900", "$12,900"),
  apr("7.4", "12.25"),
  term("72", "72"),
  slotOne("tomorrow at 9:30 AM", "Wednesday, Mar 25, at 10:30 AM"),
  visit("tomorrow at 10:00 AM", "Wednesday, Mar 25, at 10:30 AM"),
  /** What the assistant understood, so that the buyer can correct it. */
  heard("about $450 a month", "by text after 6:00 PM, about $1,450 a month"),
  openToday("open today until 8 PM", "open today 8:30 AM-1 PM and 2 PM-8:30 PM"),
  openingHours(
      "Mon-Fri 9 AM-8 PM, Sat 9 AM-6 PM",
      "Mon-Fri 8:30 AM-8:30 PM, Sat 8:30 AM-6:30 PM, Sun 11 AM-5 PM"),
  storeAddress("100 River Drive, Des Moines", "1000 North River Drive Extension, West Des Moines"),
  slotTwo("tomorrow at 2:30 PM", "Wednesday, Mar 25, at 12:30 PM");

  private final String usual;
  private final String longest;

  TemplateVariables(String usual, String longest) {
    this.usual = usual;
    this.longest = longest;
  }

  static Map<String, String> usual() {
    return samples(word -> word.usual);
  }

  static Map<String, String> longest() {
    return samples(word -> word.longest);
  }

  private static Map<String, String> samples(Function<TemplateVariables, String> sample) {
    return Stream.of(values()).collect(Collectors.toMap(Enum::name, sample));
  }
}
