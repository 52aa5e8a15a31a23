package dev.rejoinder.settings;

import java.net.URI;

/** An address on the web, without a user, a query or a fragment. */
final class PublicUrlForm implements SettingForm {
    @Override
    public boolean admits(String typed) {
        try {
            URI uri = URI.create(typed.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return typed.isBlank()
                    || (web
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String allowed() {
        return "where readers' browsers reach the service, such as https://comments.blog.example";
    }

    /** It may hold a password, which is why it is refused. */
    @Override
    public boolean isShown() {
        return false;
    }
}
