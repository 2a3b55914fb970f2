# The colours of the listings on paper, which are those of the book on the screen (docs/src/site/book.css, in the light).
# Rouge brings no light theme whose comments can be read on a printed page.
require 'rouge'

module Rouge::Themes
  class Book < Rouge::CSSTheme
    name 'three-ways'

    style Text, fg: '#24282d'
    style Comment, fg: '#666c73'
    style Keyword, fg: '#7d2f6d'
    style Keyword::Type, fg: '#1f5a77'
    style Name::Class, fg: '#1f5a77'
    style Name::Decorator, fg: '#7a5c10'
    style Name::Tag, fg: '#1f5a77'
    style Literal::String, fg: '#2b6838'
    style Literal::Number, fg: '#93460a'
  end
end
