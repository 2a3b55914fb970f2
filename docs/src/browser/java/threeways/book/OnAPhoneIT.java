package threeways.book;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Every page on a phone")
class OnAPhoneIT extends EveryPageOneWidth {

    OnAPhoneIT() {
        super(390, "light", "dark");
    }
}
