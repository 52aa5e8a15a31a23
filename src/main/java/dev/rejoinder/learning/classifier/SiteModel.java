package dev.rejoinder.learning.classifier;

/**
 * What a site's model has learned, as it is kept.
 *
 * @param version grows by one with each round; 0 before the first
 * @param spam from how many lessons of spam
 * @param ham and of good comments
 * @param learnedFrom from how many of both, when all were last learned anew
 */
public record SiteModel(int version, int spam, int ham, int learnedFrom, ModelParameters learned) {
    public static final SiteModel UNTAUGHT = new SiteModel(0, 0, 0, 0, ModelParameters.NOTHING);

    public int lessons() {
        return spam + ham;
    }

    public boolean isTaught() {
        return lessons() > 0;
    }

    public TrainedModel on(BaseModel baseModel) {
        return new TrainedModel(baseModel, learned, version, spam, ham);
    }
}
