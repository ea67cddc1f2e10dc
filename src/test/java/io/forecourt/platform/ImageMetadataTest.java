package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos keep the picture and its orientation, and lose where and when they were taken. */
class ImageMetadataTest {

  private static final String PLACE = "GPS 41.5868 -93.6250";
  private static final int TURNED_RIGHT = 6;

  @Test
  void shouldRemoveThePlaceFromAJpegAndKeepPictureAndOrientation() throws IOException {
    byte[] plain = image("jpg");
    byte[] exif = join(text("Exif\0\0"), exif(), text(PLACE));
    byte[] photo =
        join(
            Arrays.copyOf(plain, 2),
            segment(0xE1, exif),
            segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0" + PLACE)),
            segment(0xED, text("Photoshop 3.0\0" + PLACE)),
            segment(0xFE, text(PLACE)),
            Arrays.copyOfRange(plain, 2, plain.length),
            text("motion photo " + PLACE));

    byte[] clean = ImageMetadata.remove("image/jpeg", photo);

    assertThat(words(photo)).contains(PLACE);
    assertThat(words(clean)).doesNotContain("GPS").doesNotContain("Photoshop");
    assertThat(pixels(clean)).isEqualTo(pixels(plain));
    assertThat(ExifOrientation.find(ByteBuffer.wrap(clean, 12, 26))).isEqualTo(TURNED_RIGHT);
    assertThat(ImageMetadata.remove("image/jpeg", clean)).isEqualTo(clean);
  }

  @Test
  void shouldKeepAJpegWithoutMetadataAsItIs() throws IOException {
    byte[] plain = image("jpg");

    assertThat(ImageMetadata.remove("image/jpeg", plain)).isEqualTo(plain);
  }

  @Test
  void shouldRemoveThePlaceFromAPng() throws IOException {
    byte[] plain = image("png");
    // After the signature and the header chunk.
    byte[] photo =
        join(
            Arrays.copyOf(plain, 33),
            chunk("eXIf", join(exif(), text(PLACE))),
            chunk("tEXt", text("Comment\0" + PLACE)),
            Arrays.copyOfRange(plain, 33, plain.length),
            text(PLACE));

    byte[] clean = ImageMetadata.remove("image/png", photo);

    assertThat(words(clean)).doesNotContain("GPS").contains("eXIf");
    assertThat(pixels(clean)).isEqualTo(pixels(plain));
    assertThat(ImageMetadata.remove("image/png", plain)).isEqualTo(plain);
    assertThat(ImageMetadata.remove("image/png", clean)).isEqualTo(clean);
  }

  @Test
  void shouldRemoveThePlaceFromAWebp() {
    byte[] header = {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] photo =
        webp(
            riffChunk("VP8X", header),
            riffChunk("VP8 ", text("picture")),
            riffChunk("EXIF", join(exif(), text(PLACE))),
            riffChunk("XMP ", text(PLACE)));

    byte[] clean = ImageMetadata.remove("image/webp", photo);

    header[0] = 0x08;
    assertThat(clean)
        .isEqualTo(
            webp(
                riffChunk("VP8X", header),
                riffChunk("VP8 ", text("picture")),
                riffChunk("EXIF", ExifOrientation.write(TURNED_RIGHT))));
  }

  @Test
  void shouldSurviveEveryTruncation() throws IOException {
    byte[] plain = image("jpg");
    byte[] photo =
        join(
            Arrays.copyOf(plain, 2),
            segment(0xE1, join(text("Exif\0\0"), exif())),
            Arrays.copyOfRange(plain, 2, plain.length));
    byte[] png = image("png");
    byte[] webp = webp(riffChunk("VP8X", new byte[10]), riffChunk("EXIF", exif()));

    for (int length = 0; length < photo.length; length++) {
      assertThat(ImageMetadata.remove("image/jpeg", Arrays.copyOf(photo, length))).isNotNull();
    }
    for (int length = 0; length < png.length; length++) {
      assertThat(ImageMetadata.remove("image/png", Arrays.copyOf(png, length))).isNotNull();
    }
    for (int length = 0; length < webp.length; length++) {
      assertThat(ImageMetadata.remove("image/webp", Arrays.copyOf(webp, length))).isNotNull();
    }
  }

  /** Orientation in little-endian order, as phones write it, after another entry. */
  private static byte[] exif() {
    return ByteBuffer.allocate(38)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("II*\0"))
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x0100)
        .putShort((short) 3)
        .putInt(1)
        .putInt(4000)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(TURNED_RIGHT)
        .putInt(0)
        .array();
  }

  private static byte[] image(String format) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 30; y++) {
        image.setRGB(x, y, ((x * 6) << 16) | ((y * 8) << 8) | (x * y % 256));
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, format, file);
    return file.toByteArray();
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static byte[] segment(int marker, byte[] data) {
    return ByteBuffer.allocate(4 + data.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + data.length))
        .put(data)
        .array();
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 checksum = new CRC32();
    checksum.update(join(text(type), data));
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(text(type))
        .put(data)
        .putInt((int) checksum.getValue())
        .array();
  }

  private static byte[] riffChunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text(type))
        .putInt(data.length)
        .put(data)
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    byte[] body = join(chunks);
    return ByteBuffer.allocate(12 + body.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(text("RIFF"))
        .putInt(4 + body.length)
        .put(text("WEBP"))
        .put(body)
        .array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
