package dev.scrutiny.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests of a class run in containers; where that is not possible, they are skipped aloud. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsContainers.Condition.class)
@interface NeedsContainers {

  /** Looks for Docker and the images. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (context.getTestMethod().isPresent()) {
        return ConditionEvaluationResult.enabled("the class runs");
      }
      String missing = Images.missing();
      if (missing.isEmpty()) {
        return ConditionEvaluationResult.enabled("Docker and all images are there");
      }
      System.err.println(context.getDisplayName() + " is skipped: " + missing);
      return ConditionEvaluationResult.disabled(missing);
    }
  }
}
