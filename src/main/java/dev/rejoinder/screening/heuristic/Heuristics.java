package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.text.PhraseMatchers;
import java.util.List;

/** All heuristics, and the order they run in: when time runs out, the later ones are missed. */
public final class Heuristics {
    private Heuristics() {}

    public static List<Heuristic> inOrder() {
        PhraseMatchers matchers = new PhraseMatchers();
        return List.of(
                // Facts already gathered; they cost nothing, and an edit cannot gather them again.
                new HoneypotFilled(),
                new ForgedStamp(),
                new ReusedStamp(),
                new AnsweredTooFast(),
                new NearDuplicates(),
                new NetworkVelocity(),
                new DisposableAddress(),
                new NullOrigin(),
                new AuthorHistory(),
                // What the moderators asked for.
                new BlockedPhrases(matchers),
                new BlockedName(matchers),
                // Where it leads.
                new LinkFlood(),
                new LinkOnly(),
                new SpamDomain(),
                new ForumMarkup(),
                new HtmlLinks(),
                new LabelUnlikeTarget(),
                new LookAlikeHost(),
                new ShortLink(),
                new LinkInShortText(),
                new HiddenAddresses(),
                // Who it says it is from.
                new WebsiteAsName(),
                new AddressAsName(),
                new KeywordName(),
                new NameOfWebsite(),
                new RandomName(),
                new ListedName(),
                new PraiseWithWebsite(),
                // How it hides.
                new MixedScripts(),
                new StyledLetters(),
                new HiddenCharacters(),
                new SpacedLetters(),
                // What it talks about.
                new Vocabulary(matchers, "template", "spun-template", 4.5),
                new Vocabulary(matchers, "flattery", "flattery", 2.5),
                new Vocabulary(matchers, "contact", "contact-elsewhere", 3.5),
                new Vocabulary(matchers, "gambling", "gambling-talk", 4.5),
                new Vocabulary(matchers, "medicine", "medicine-talk", 4.5),
                new Vocabulary(matchers, "adult", "adult-talk", 4.5),
                new Vocabulary(matchers, "money", "money-talk", 4.5),
                new Vocabulary(matchers, "goods", "goods-talk", 4.5),
                new Vocabulary(matchers, "promotion", "self-promotion", 4.0),
                new Vocabulary(matchers, "prizes", "prize-talk", 4.5),
                new Vocabulary(matchers, "support", "support-number", 4.5),
                new Vocabulary(matchers, "trade", "trade-talk", 4.0),
                new ListedPhrases(matchers),
                new NumberedBrand(),
                new SumsOfMoney(),
                new PhoneNumber(),
                // How it is written.
                new Gibberish(),
                new CutOffText(),
                new DecoratedName(),
                new OtherScript(),
                new Repetition(),
                new Shouting());
    }
}
