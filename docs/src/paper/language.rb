# A reader that reads aloud wants to know the language of the PDF, which the converter doesn't write down.
class EnglishPdf < (Asciidoctor::Converter.for 'pdf')
  register_for 'pdf'

  def init_pdf doc
    super.tap { state.store.root.data[:Lang] = PDF::Core::LiteralString.new doc.attr('lang', 'en') }
  end
end
