package dev.scrutiny.topology;

import java.time.LocalDate;

/** Keys of the daily table: company id, at sign, ISO 8601 date, {@code alibaba@2021-03-18}. */
public final class CompanyDay {

  private CompanyDay() {}

  /** The key of a company's day (UTC). */
  public static String key(String companyId, LocalDate day) {
    return companyId + '@' + day;
  }
}
