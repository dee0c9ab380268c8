/**
 * The engine {@code marian}: OPUS-MT models in process, on ONNX Runtime.
 *
 * <p>Its classes reach native code only once a model is opened, so an application that does not use
 * the engine loads none of it.
 */
@NullMarked
package dev.scrutiny.translate.marian;

import org.jspecify.annotations.NullMarked;
