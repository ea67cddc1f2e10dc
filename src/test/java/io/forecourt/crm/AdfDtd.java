package io.forecourt.crm;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Document type of ADF 1.0. */
final class AdfDtd {

  /** Parses a document, and fails if it is not valid. */
  static Document parse(String adf) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setEntityResolver(
        (publicId, systemId) ->
            new InputSource(Path.of("src/test/resources/adf/adf-1.0.dtd").toUri().toString()));
    builder.setErrorHandler(new Strict());
    String typed = adf.replaceFirst("<adf>", "<!DOCTYPE adf SYSTEM \"adf.dtd\"><adf>");
    return builder.parse(new InputSource(new StringReader(typed)));
  }

  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  private AdfDtd() {}
}
