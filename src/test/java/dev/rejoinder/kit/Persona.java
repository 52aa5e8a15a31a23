package dev.rejoinder.kit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Someone who writes addresses in every way there is, each of them to be known again by a word of its own; and where they write from. */
public final class Persona {
    public static final String IPV4 = "203.0.113.77";
    static final String IPV6 = "2001:db8:77:abcd:1234:5678:9abc:def0";

    static final String CROWDED = "198.51.100.219";

    /** These networks, also as they are written elsewhere. */
    private static final List<String> NETWORKS = List.of(
            IPV4,
            IPV6,
            CROWDED,
            "2001:0db8:0077:abcd:1234:5678:9abc:def0",
            "2001:db8:77:abcd",
            "2001:0db8:0077:abcd",
            "20010db80077abcd",
            "cb00714d",
            "::ffff:203.0.113.77");

    private final String tag =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    /** As typed into the field for it. */
    public final String email = "Quentin+Field" + tag + "@Hidden-Field.example.com";

    public final String inText = "quentin.text" + tag + "@hidden-text.example.com";
    final String shouted = "QUENTIN.LOUD" + tag + "@HIDDEN-LOUD.EXAMPLE.COM";
    final String quoted = "\"quentin.quoted" + tag + "\"@hidden-quoted.example.com";
    final String linked = "quentin.link" + tag + "@hidden-link.example.com";
    public final String inName = "quentin.name" + tag + "@hidden-name.example.com";
    public final String inTitle = "quentin.title" + tag + "@hidden-title.example.com";
    public final String inEdit = "quentin.edit" + tag + "@hidden-edit.example.com";
    public final String refused = "quentin.refused" + tag + "@hidden-refused.example.com";
    public final String byForm = "quentin.form" + tag + "@hidden-form.example.com";
    final String agent = "quentin.agent" + tag + "@hidden-agent.example.com";
    final String spelledName = "quentinspelled" + tag;

    String spelled() {
        return spelledName + " [at] hidden-spelled [dot] example [dot] com";
    }

    String text() {
        return "Mail " + inText + " or " + shouted + " or " + quoted + " or [me](mailto:" + linked + ") or " + spelled()
                + " for more";
    }

    /** What is hidden of what they typed in comments that are stored, as typed. */
    public List<String> typed() {
        return List.of(inText, shouted, quoted, linked, spelled());
    }

    public Needles needles() {
        List<String> all = new ArrayList<>(NETWORKS);
        for (String address :
                List.of(email, inText, shouted, quoted, linked, inName, inTitle, inEdit, refused, byForm, agent)) {
            all.addAll(Needles.ofAddress(address));
        }
        all.add(spelledName);
        all.add(spelled());
        all.add(spelledName + "@hidden-spelled.example.com");
        all.add(quoted.replace("\"", ""));
        all.add(quoted.replace("\"", "").toLowerCase(Locale.ROOT).split("@", 2)[0]);
        return new Needles(all);
    }
}
