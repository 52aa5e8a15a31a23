package dev.rejoinder.akismet.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads a form ({@code application/x-www-form-urlencoded}, WHATWG URL section 5.1) field by field, without ever failing. */
final class FormFields {
    private FormFields() {}

    /** Told of each field in turn. */
    interface Field {
        void read(String name, byte[] value);
    }

    /** Tells every field that has a name, its bytes decoded. */
    static void each(byte[] form, Field field) {
        for (int from = 0; from < form.length; ) {
            int to = indexOf(form, '&', from, form.length);
            int equals = indexOf(form, '=', from, to);
            if (to > from) {
                String name = letters(decoded(form, from, equals));
                field.read(name, equals < to ? decoded(form, equals + 1, to) : new byte[0]);
            }
            from = to + 1;
        }
    }

    /** A name as its bytes: whatever charset it is in, the same name is the same. */
    static String letters(byte[] name) {
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] form, char wanted, int from, int end) {
        int i = from;
        while (i < end && form[i] != wanted) {
            i++;
        }
        return i;
    }

    /** What is no escape stands for itself. */
    private static byte[] decoded(byte[] form, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            int high = i + 2 < to ? Character.digit(form[i + 1], 16) : -1;
            int low = i + 2 < to ? Character.digit(form[i + 2], 16) : -1;
            if (form[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(form[i] == '+' ? ' ' : form[i]);
            }
        }
        return bytes.toByteArray();
    }
}
