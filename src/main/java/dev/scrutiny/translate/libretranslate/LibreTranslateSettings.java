package dev.scrutiny.translate.libretranslate;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a server and how long to bear with it.
 *
 * @param url base address, with a slash at the end
 * @param apiKey key for it, if it wants one
 * @param timeout for all requests of one article together, retries included
 * @param characters characters of a request at most, in UTF-16 units
 */
public record LibreTranslateSettings(
    URI url, @Nullable Secret apiKey, Duration timeout, int characters) {}
