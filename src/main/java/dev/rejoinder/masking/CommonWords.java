package dev.rejoinder.masking;

import java.util.Locale;
import java.util.Set;

/**
 * Words that stand before "at" or {@code @} in sentences and are nobody's mailbox there: "the slides at example dot com", "lunch @
 * noon". Drawn from what stands before "at" in real comments; verbs that end in -ing and -ed are told by their ending. First names
 * are left out on purpose.
 */
final class CommonWords {
    private static final Set<String> WORDS = Set.of("""
            a about above acceptance access accessible accommodations accomplish account accounts ache active actually
            address adoption advocate again agent agree algorithm all allowance alone already also always am an analysis
            analyze and angry answer answers anybody anyone anyway anywhere appear application applications apply are around
            arrival arrive arrives article articles asleep assembly at attach attempt attempts attorneys attribute author
            authors available average awake back background bad badly balk ball bar basis be beat because bed been began
            begin begins behave behavior belong belongs benefit best better bills bit blast blog blogger bloggers blogs
            board boards bolder bonus book books boss both bought box boy boys branch branches breakfast browsers brunch bug
            bugs build business but button buy buyer buyers buys by cable call calls came can cans car career careers
            carefully cat cc chain chance change changes chapter character cheap cheaper cheapest check checkout checks chef
            child children choice choose chooses circumstances city class classes clearly click clicks client clients close
            club clubs cluster code coffee colleague colleagues college come comes comment comments common community
            companies company compare competent complexity compliance component components composition computer computers
            concept concert conference conferences configurable configurations connection connections consideration
            consultant consultants contact contain content contest contract contribute control controller convention cook
            correct cost costs could countries coupon coupons course courses coworker coworkers creatures crew crowd culture
            current currently customer customers dashboard data database databases date day days deal deals decision
            decisions deep deeper delays delivery department dependencies dependency designer designers desk details
            developer developers development dialogs did differ difficult dinner directions directly director directory
            discount discounts discover discuss discussion distress do docs document documentation documents does dogs
            dollars done door down download downloads dreams drink drinks e-mail early easier eat edit editor efficient
            effort efforts either elsewhere email employee employees endorsement engineer engineers enjoy enroll enter entry
            error errors especially even event events eventually ever every everyday everyone excels except exception
            exceptions exercise exercises exhibit exist expensive experience expert experts explicit explore expo eyebrow
            fail fails family famous far fast faster feature features feel fest few field fight file files finally find fine
            finish fire first floor folder folders folks follow food for form forms forum forums forward found foundation
            framework friend friendly friends from frustration frustrations fun functionality funny game games general get
            gets girl girls give glance go good google gossip got grab great ground group groups grown guard guess guide
            guides gun guy guys hacker hackers had hair handful hang happens happy hard hardware has hate have he head
            headers hello her here hero hey hi highlights him himself hint his holders home homepage hop hope hopefully
            horse host hotel hour hours house how hurt husband i if image images implement implementation in incompatible
            index industry information inside installation instantly intent interface interfaces intern internally interns
            internship interview interviews is issue issues it item items its job jobs join joins joke just keep key keys
            kid kids know lady land languages laptop largely last late later laugh laughs law laws leap learn learnt least
            leave lecture lectures left lesson lessons level levels like link links list listen literally little live lives
            load location log login logo long look looks lose lot lots love luck lunch machine machines mad made mail
            mailbox mainly make man manager manually manufacture map market marvel matter matters me mean measurable meet
            meetings meetup member members men mentions message messages method methods mind minds mine minor mirror
            misconception mistake mistakes moderator moderators moment money month more most mostly mouse mouth movie much
            museum music my myself names near necessarily neck need needs neither never new news newsletter next nice nicely
            night no nobody normally not notice now number numbers object objective of off offer offers office on once one
            ones online only open option optional options or order orders others our out output outside over package
            packages page pages pain paper paragraph park participate partner partners party past path payment payments peak
            peek people per perform person personally persons photo photographer photos pick ping place places play player
            players plays pockets point points pool position positions possible post posts practice premise presence present
            presentation presentations president press price prices prints probably problem problems process processes
            product productivity products professor profile profiles program programmer programmers programs project
            projects property proud proven provide provider publish publisher pull purchase put quality quarter query
            question questions radio rant reach read reader readers reads ready really reason reasonable recently record
            records recruiter recruiters reference references reflection register relations release releases remain repo
            reporter reporters repos repositories repository requires research researcher researchers restaurant restaurants
            result results resume review reviewer reviews right rights role roll room route rows rt rules run runs s
            sacrifice said sale sample save saw say says scale schedule school schools scientist scientists screen screens
            search season seat section security see seems seen sees selectively sell seller sellers sells send sense sent
            series server servers service session sessions set settings setup shake shift shoes shoot shop shoppers shops
            shot show shower shown shows sign signature signup similar sit site sites sits situation situations skill skills
            slash slave sleep slides slot slow so socket software sold solution some somebody someone song songs soon sound
            source sources speak speaker speakers speaks special specify specs speculation spend spent spoke spot staff
            stage stall stand stands stare start starts state states station stay stays stick stock stood stop stops store
            stories story strategy stream strings strong stuck student students study stuff subject subscribe success suck
            sure survey swipe switch sync synchronization system systems t tag tags take taken takes talk talks target
            targets task tasks teach teacher teachers teaches team teams technologies technology teens tell template
            templates tests than thanks that the their them themselves then there they things think this those thread
            threads threw through throw thrown ticket tickets ticks time timer times title to today together toggle tomorrow
            tonight tool tools topic track tracks traders traffic trains tree trend trial try tune tutorial tutorials twice
            type types typo uncertain understand university until up update upgrade upload upstairs url us use used useful
            useless user users uses usually validation value version versions via video videos view violation visit visitors
            visits visual vote wait waits walk wall want warranty was watch watches we website websites week weekend weeks
            weight well went were what when where whether which who whole wife wiki window windows with without woman women
            wonder work workaround worker workers works workshop workshops workstation world worries worry worse worst worth
            would write writer writers writes wrote year years yesterday you your yourself zoo
            """.strip().split("\\s+"));

    /** Mailboxes of offices. They are words of sentences too, so it takes a text that announces an address. */
    private static final Set<String> ROLES = Set.of("""
            admin billing business careers contact feedback hello help hi info jobs mail marketing media news newsletter office
            orders post press privacy reception sales security service shop staff store support team training
            """.strip().split("\\s+"));

    private CommonWords() {}

    static boolean has(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isRole(String word) {
        return ROLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
