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
                new Vocabulary(
                        matchers,
                        "template",
                        "spun-template",
                        "It holds sentences that programs send to many blogs.",
                        4.5),
                new Vocabulary(matchers, "flattery", "flattery", "It holds praise that would fit any page.", 2.5),
                new Vocabulary(matchers, "contact", "contact-elsewhere", "It invites to write or call elsewhere.", 3.5),
                new Vocabulary(matchers, "gambling", "gambling-talk", "It holds what is said to sell gambling.", 4.5),
                new Vocabulary(matchers, "medicine", "medicine-talk", "It holds what is said to sell medicines.", 4.5),
                new Vocabulary(matchers, "adult", "adult-talk", "It holds what is said to sell sex.", 4.5),
                new Vocabulary(matchers, "money", "money-talk", "It promises money, loans or quick jobs.", 4.5),
                new Vocabulary(
                        matchers, "goods", "goods-talk", "It holds what is said to sell cheap or copied goods.", 4.5),
                new Vocabulary(
                        matchers,
                        "promotion",
                        "self-promotion",
                        "It asks readers to visit, follow or like something.",
                        4.0),
                new Vocabulary(matchers, "prizes", "prize-talk", "It tells of prizes or of paid text messages.", 4.5),
                new Vocabulary(matchers, "support", "support-number", "It holds what false support lines say.", 4.5),
                new Vocabulary(matchers, "trade", "trade-talk", "It offers services.", 4.0),
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
