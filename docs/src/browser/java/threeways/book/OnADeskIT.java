package threeways.book;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Every page on a desk")
class OnADeskIT extends EveryPageOneWidth {

    OnADeskIT() {
        super(1440, "dark", "light");
    }
}
