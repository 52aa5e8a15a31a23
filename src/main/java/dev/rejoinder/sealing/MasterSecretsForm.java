package dev.rejoinder.sealing;

import java.util.Arrays;

/** Several of them. */
final class MasterSecretsForm extends MasterSecretForm {
    @Override
    public boolean admits(String typed) {
        return typed.isBlank() || Arrays.stream(typed.split(",")).allMatch(super::admits);
    }

    @Override
    public String allowed() {
        return super.allowed() + ", separated by commas where there are several";
    }
}
