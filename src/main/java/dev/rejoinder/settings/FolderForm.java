package dev.rejoinder.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A place in the file system. */
final class FolderForm implements SettingForm {
    @Override
    public boolean admits(String typed) {
        try {
            return !typed.isBlank() && Path.of(typed).getNameCount() >= 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public String allowed() {
        return "the path of a folder";
    }
}
