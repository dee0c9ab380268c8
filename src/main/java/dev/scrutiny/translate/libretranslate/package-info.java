/**
 * Translation by any server with <a href="https://docs.libretranslate.com">LibreTranslate's</a> API
 * over HTTP. It lives with the application, since the module of the domain opens no connections.
 */
@NullMarked
package dev.scrutiny.translate.libretranslate;

import org.jspecify.annotations.NullMarked;
