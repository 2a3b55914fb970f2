package threeways.proof;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import threeways.workbench.course.Lesson;
import threeways.workbench.course.Variant;

/**
 * The proof of one lesson, whose number stands in the name of the class: {@code Lesson01Test}. A class for each is what Surefire needs to let
 * several JVMs share the work.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class LessonProof {

    /** What is proved: the files of a lesson, our answers, other right ones, the mistakes, and rows that tell queries from their mutants. */
    enum Part {

        FILES, ANSWERS, ALTERNATIVES, MISTAKES, MUTANTS;

        /** All on H2, and on another database the right answers; {@code -Dproof.parts=answers,mistakes} says it otherwise. */
        boolean isAskedFor() {
            String parts = System.getProperty("proof.parts",
                    Course.DATABASE.equals("h2") ? "files,answers,alternatives,mistakes,mutants" : "answers,alternatives");
            return List.of(parts.toUpperCase(java.util.Locale.ROOT).split(",")).contains(name());
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> the_lesson_has_its_files() {
        return each(Part.FILES, List::of, Complete::lesson);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> an_exercise_has_its_section_hints_answer_mistakes_and_alternatives() {
        return each(Part.FILES, Lesson::tasks, Complete::exercise);
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> what_is_given_exists_once() {
        return each(Part.FILES, List::of, Complete::given);
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> the_stubs_are_kept_to_start_over() {
        return each(Part.FILES, List::of, Complete::published);
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> a_variant_answers_for_an_exercise() {
        return each(Part.FILES, lesson -> Stream.concat(lesson.mistakes().stream(), lesson.alternatives().stream()).toList(),
                Complete::variant);
    }

    @TestFactory
    @Order(5)
    Stream<DynamicTest> what_the_page_includes_exists_and_what_exists_is_included() {
        return each(Part.FILES, List::of, Complete::page);
    }

    @TestFactory
    @Order(6)
    Stream<DynamicTest> answers_and_stubs_have_the_same_public_face() {
        return each(Part.FILES, List::of, Answers::haveTheFaceOfTheStubs);
    }

    @TestFactory
    @Order(7)
    Stream<DynamicTest> every_check_of_an_untouched_exercise_says_not_begun() {
        return each(Part.FILES, List::of, Answers::startsRed);
    }

    @TestFactory
    @Order(8)
    Stream<DynamicTest> our_answers_are_green() {
        return each(Part.ANSWERS, lesson -> Collections.nCopies(Integer.getInteger("proof.times", 1), lesson), Answers::areGreen);
    }

    @TestFactory
    @Order(9)
    Stream<DynamicTest> alternatives_are_green() {
        return each(Part.ALTERNATIVES, onTrial(Lesson::alternatives), Answers::isAccepted);
    }

    @TestFactory
    @Order(10)
    Stream<DynamicTest> a_mistake_is_caught_by_the_check_that_it_names_with_the_words_that_it_names() {
        return each(Part.MISTAKES, onTrial(Lesson::mistakes), Answers::isCaught);
    }

    @TestFactory
    @Order(11)
    Stream<DynamicTest> the_rows_tell_our_queries_from_their_mutants() {
        return each(Part.MUTANTS, lesson -> GradedData.takesPart() ? List.of(lesson) : List.of(), GradedData::tellsMutantsApart);
    }

    private <T> Stream<DynamicTest> each(Part part, Function<Lesson, List<T>> things, Consumer<T> test) {
        Optional<Lesson> lesson = Course.lesson(getClass().getSimpleName().replaceAll("\\D", "")).filter(one -> part.isAskedFor());
        return Course.each(lesson.map(things).orElse(List.of()), test);
    }

    private static Function<Lesson, List<Variant>> onTrial(Function<Lesson, List<Variant>> variants) {
        return lesson -> variants.apply(lesson).stream().filter(Course::isOnTrial).toList();
    }
}
