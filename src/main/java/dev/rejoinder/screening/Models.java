package dev.rejoinder.screening;

/** The models of all sites. */
public interface Models {
    /** The site's model as it is now. Never waits: a site that is not known is judged by what is known of all. */
    Model of(String site);
}
