package dev.rejoinder.learning;

/**
 * What a site's model has learned, as it is kept.
 *
 * @param version grows by one with each round; 0 before the first
 * @param spam from how many lessons of spam
 * @param ham and of good comments
 * @param learnedFrom from how many of both, when all were last learned anew
 */
record SiteModel(int version, int spam, int ham, int learnedFrom, Learned learned) {
    static final SiteModel UNTAUGHT = new SiteModel(0, 0, 0, 0, Learned.NOTHING);

    int lessons() {
        return spam + ham;
    }

    boolean isTaught() {
        return lessons() > 0;
    }

    LearnedModel on(Prior prior) {
        return new LearnedModel(prior, learned, version, spam, ham);
    }
}
