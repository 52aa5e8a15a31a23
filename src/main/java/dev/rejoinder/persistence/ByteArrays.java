package dev.rejoinder.persistence;

import org.jdbi.v3.core.array.SqlArrayType;

/** Several {@code bytea} as one parameter: the driver does not take them as they are. */
final class ByteArrays implements SqlArrayType<byte[]> {
    @Override
    public String getTypeName() {
        return "bytea";
    }

    @Override
    public Object convertArrayElement(byte[] element) {
        return Recordset.hex(element);
    }
}
