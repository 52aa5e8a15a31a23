package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.DecodedText;
import org.jspecify.annotations.Nullable;

/** One way addresses are written. */
interface AddressForm {
    /** The address of this form whose at sign is this, or null. */
    @Nullable
    AddressMatch around(DecodedText text, AtMark mark);
}
