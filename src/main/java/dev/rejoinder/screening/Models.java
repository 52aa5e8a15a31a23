package dev.rejoinder.screening;

/** Gives the current model of each site. */
public interface Models {
    /** The site's model as it is now. Never waits: a site that is not known is judged by what is known of all. */
    Model of(String site);
}
