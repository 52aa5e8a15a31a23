package dev.rejoinder.masking;

import dev.rejoinder.masking.decoding.Chars;
import dev.rejoinder.masking.decoding.DecodedText;
import java.util.Set;

/** Remote paths, arguments of remote commands and prompts of a shell: {@code scp jane@host:file}. */
final class RemotePath {
    private static final int WORD_REACH = 100;
    private static final int PATH_REACH = 60;
    private static final int MOST_ARGUMENTS = 6;
    private static final Set<String> REMOTE_COMMANDS =
            Set.of("ssh", "scp", "sftp", "rsync", "mosh", "sshfs", "ssh-copy-id", "ssh-keygen");

    private RemotePath() {}

    static boolean isRemote(DecodedText text, AddressMatch addressMatch) {
        int end = addressMatch.end();
        char next = text.at(end);
        if (next == ':') {
            char path = text.at(end + 1);
            return path == '~'
                    || path == '/'
                    || leadsToAPath(text, end + 1)
                    || (path <= ' ' && isArgument(text, addressMatch.start(), true));
        }
        boolean prompt = ((next == '$' || next == '#') && Chars.isSpace(text.at(end + 1)))
                || (next == ' ' && text.at(end + 1) == '~' && text.at(end + 2) == ']');
        boolean asked = text.matches(end, "'s password:");
        return prompt || asked || isArgument(text, addressMatch.start(), false);
    }

    /** {@code ssh -i key.pem ec2-user@…}: behind a command and its options. */
    private static boolean isArgument(DecodedText text, int start, boolean anywhere) {
        int end = start;
        for (int words = 0; words < MOST_ARGUMENTS && Chars.isSpace(text.at(end - 1)); words++) {
            end--;
            int from = end;
            while (end - from < WORD_REACH && text.at(from - 1) > ' ') {
                from--;
            }
            if (REMOTE_COMMANDS.contains(text.text(from, end))) {
                return anywhere || words == 0 || text.at(end + 1) == '-';
            }
            end = from;
        }
        return false;
    }

    /** {@code :owner/repo}, {@code :repo.git}. */
    private static boolean leadsToAPath(DecodedText text, int from) {
        for (int i = from; i < from + PATH_REACH; i++) {
            char c = text.at(i);
            if (c == '/') {
                return text.at(i + 1) != '/';
            }
            if (c <= ' ') {
                return text.matches(i - 4, ".git");
            }
        }
        return false;
    }
}
