package dev.rejoinder.learning.classifier;

/**
 * A site's model as it is stored: what was learned on top of the base model, and from how many lessons.
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
