package dev.rejoinder.akismet.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** The charset in which a client sends its values, and how they are read when it is wrong about it. */
record ClientCharset(Charset charset) {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final String ASCII = "abcXYZ0189%&=+-_.~@/:";

    /**
     * The charset of a client's values, where it is one that writes ASCII like ASCII.
     *
     * @param blog what the client calls its blog's charset
     * @param type what {@code Content-Type} calls it, where the client says nothing of its blog
     */
    static ClientCharset named(byte @Nullable [] blog, @Nullable String type) {
        return new ClientCharset(charset(new ClientCharset(StandardCharsets.UTF_8).text(blog), type));
    }

    private static Charset charset(@Nullable String named, @Nullable String said) {
        String name = named == null || named.isBlank() ? said : named.strip();
        if (name == null || name.length() > 40) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(name);
            boolean fits =
                    charset.canEncode() && new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
            // What calls itself Latin-1 on the web is windows-1252 (WHATWG Encoding, section 4.2).
            return !fits
                    ? StandardCharsets.UTF_8
                    : charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                            ? FALLBACK
                            : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /**
     * UTF-8 wherever it is UTF-8, for libraries send that whatever charset their blog names, and letters of one byte make none by chance; else
     * in the blog's charset. NUL, which no database holds, is left out.
     */
    @Nullable
    String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        boolean oneByteALetter = charset.newEncoder().maxBytesPerChar() == 1;
        String text = oneByteALetter || charset.equals(StandardCharsets.UTF_8)
                ? utf8(bytes, oneByteALetter ? charset : FALLBACK)
                : new String(bytes, charset);
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }

    /** UTF-8, or if it is none, what old blogs send without saying so. */
    private static String utf8(byte[] bytes, Charset other) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, other);
        }
    }
}
