"""The phrase vocabulary: every entry matches itself, every pattern its examples, and prose stays without a signal."""

from __future__ import annotations

import pytest

from cleaner.rules.phrases import FORMS, ROLES, one_spelling, phrase_signals, split
from cleaner.vocab import load

PATTERNS = [(role, entry) for role in ROLES for entry in load(f"phrases/{role}").get("pattern", ())]


def entries(role: str) -> list[tuple[str, str]]:
    lists = [forms for language, forms in load(f"phrases/{role}").items() if language != "pattern"]
    return [(form, phrase) for forms in lists for form, text in forms.items() for phrase in split(text)]


@pytest.mark.parametrize("role", ROLES)
def test_every_phrase_matches_itself(role: str) -> None:
    for form, phrase in entries(role):
        assert form in FORMS
        assert phrase_signals(phrase), f"{role} {form} {phrase!r}"


def test_no_phrase_stands_twice() -> None:
    seen: dict[tuple[str, str], str] = {}
    for role in ROLES:
        for form, phrase in entries(role):
            key = ("line" if form == "opens" else form, one_spelling(phrase))
            assert key not in seen, f"{phrase!r} in {seen[key]} and {role}"
            seen[key] = role


@pytest.mark.parametrize(("role", "entry"), PATTERNS)
def test_patterns_match_their_examples_only(role: str, entry: dict[str, str]) -> None:
    signal = f"phrase:{role}:{entry['form']}"
    assert all(signal in phrase_signals(example) for example in entry["example"])
    assert signal not in phrase_signals(entry["not"])


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("评论(12)", "phrase:comments:opens"),
        ("责 编： 张三", "phrase:editor:start"),
        ("人 民 版 权 所 有 ，禁 止 使 用", "phrase:copyright:within"),
        ("Home | About us | Contact", "phrase:navigation:line"),
        ("Home News Sport Opinion Sign in", "phrase:navigation:line"),
        ("收藏点赞 318评论 46分享举报", "phrase:share:line"),
        ("赞 2.1万 不感兴趣 微信 QQ 微博", "phrase:share:line"),
        ("微信微博QQ空间", "phrase:share:line"),
        ("展开剩余72%打开海港新闻", "phrase:prompt:start"),
        ("💬 Comments", "phrase:comments:opens"),
        ("Saltar Recomendamos y continuar leyendo", "phrase:related:within"),
        ("跳過熱讀 繼續閱讀", "phrase:related:start"),
        ("图像加注文字，港口在雾中", "phrase:caption:start"),
        ("Подпись к фото, Порт в тумане", "phrase:caption:start"),
        ("ALSO READ Ferry sunk in the harbour", "phrase:related:start"),
        ("Also Read “Ferry sunk in the harbour”", "phrase:related:start"),
        ("相关阅读 渡轮沉没", "phrase:related:start"),
        ("Share Facebook X WhatsApp Copy link", "phrase:share:line"),
        ("공유하기 페이스북 카카오톡 트위터 URL 복사", "phrase:share:line"),
        ("3 hours ago", "phrase:byline:line"),
        ("A LIRE AUSSI", "phrase:related:opens"),
    ],
)
def test_signals(text: str, signal: str) -> None:
    assert signal in phrase_signals(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "他说，这很好。", "The council met on Tuesday.", "1. Facebook", "x" * 100_000, "Previous US News",
        "App Yes No Yes Yes No", "Home is where the news is",
        "North America (U.S., Canada, Mexico)", "微博评论", "他在微博分享评论", "大赞大中小",
        "Also read the minutes", "Also Read by the mayor",
    ],
)  # fmt: skip
def test_prose_gives_none(text: str) -> None:
    assert phrase_signals(text) == ()


FOUND = [
    ("lv", "related:opens", "Saistītie raksti"),
    ("zh", "prompt:start", "本网站使用Cookie来改善您的体验。"),
    ("en", "prompt:start", "With your permission we and our partners may use precise geolocation data."),
    ("en", "prompt:start", "Personalised advertising and content, advertising measurement and audience research."),
    ("en", "prompt:start", "You may click to consent to our and our 9 partners' processing as described above."),
    ("en", "navigation:line", "View in browser"),
    ("en", "promotion:start", "You are receiving this email because you signed up for the Pier Post."),
    ("en", "prompt:start", "Advertising presented to you on this service can be based on limited data."),
    ("en", "prompt:start", "This field is for validation purposes and should be left unchanged."),
    ("en", "promotion:start", "Did you like this article? Buy me a coffee."),
    ("de", "prompt:start", "Abgleichung und Kombination von Daten aus unterschiedlichen Datenquellen"),
    ("de", "editor:start", "Über dieses Thema berichtet Inselwelle im Radio am 3. Mai um 6 Uhr."),
    ("fr", "prompt:start", "Mesurer la performance des contenus"),
    ("es", "prompt:start", "Vincular diferentes dispositivos"),
    ("it", "prompt:start", "Collegare diversi dispositivi"),
    ("pt", "prompt:start", "Desenvolver e melhorar os serviços"),
    ("nl", "prompt:start", "Diensten ontwikkelen en verbeteren"),
    ("pl", "prompt:start", "Rozwój i ulepszanie usług"),
    ("de", "prompt:start", "Wir und unsere 9 Partner speichern Informationen auf einem Endgerät."),
    ("de", "prompt:start", "Personalisierte Werbung und Inhalte, Messung von Werbeleistung, Zielgruppenforschung."),
    ("fr", "prompt:start", "Publicités et contenu personnalisés, mesure de performance, études d'audience."),
    ("es", "prompt:start", "Con su permiso, nosotros y nuestros socios podemos utilizar su localización."),
    ("pt", "prompt:start", "Anúncios e conteúdos personalizados, medição de anúncios e de conteúdos."),
    ("it", "prompt:start", "Con il tuo consenso noi e i nostri partner possiamo utilizzare dati precisi."),
    ("nl", "prompt:start", "Met uw toestemming kunnen wij en onze partners uw locatie gebruiken."),
    ("pl", "prompt:start", "My i nasi partnerzy przechowujemy informacje na urządzeniu."),
    ("sv", "prompt:start", "Vi och våra partner lagrar information på en enhet."),
    ("da", "prompt:start", "Vi og vores partnere gemmer oplysninger på en enhed."),
    ("no", "prompt:start", "Vi og våre partnere lagrer informasjon på en enhet."),
    ("fi", "prompt:start", "Me ja kumppanimme tallennamme tietoja laitteelle."),
    ("cs", "prompt:start", "My a naši partneři ukládáme informace v zařízení."),
    ("hu", "prompt:start", "Mi és partnereink információkat tárolunk az eszközön."),
    ("ro", "prompt:start", "Noi și partenerii noștri stocăm informații pe un dispozitiv."),
    ("el", "prompt:start", "Εμείς και οι συνεργάτες μας αποθηκεύουμε πληροφορίες."),
    ("tr", "prompt:start", "Bu site çerezleri kullanmaktadır."),
    ("ru", "prompt:start", "Мы и наши партнеры храним информацию на устройстве."),
    ("uk", "prompt:start", "Ми та наші партнери зберігаємо інформацію."),
    ("lt", "comments:opens", "Komentarai (4)"),
    ("et", "related:start", "Loe ka: uus sild"),
    ("sq", "related:opens", "ARTIKUJ TË NGJASHËMMË SHUMË NGA AUTORI"),
    ("ca", "related:start", "Llegeix també: el pont nou"),
    ("ca", "share:line", "Comparteix"),
    ("ja", "related:opens", "関連エントリー"),
    ("ja", "related:start", "前の記事 ≪：新しい橋"),
    ("de", "related:opens", "Artikel aus der gleichen Kategorie:"),
    ("de", "tags:start", "Abgelegt unter Hafen, Brücken"),
    ("de", "pager:line", "Vorheriges Weiter"),
    ("de", "comments:opens", "Kommentarfeed | Kommentare geschlossen | Trackback-URL"),
    ("de", "player:line", "Sieh dir diesen Beitrag auf Instagram an"),
    ("fr", "comments:opens", "Tous vos commentaires (11)"),
    ("pl", "comments:opens", "Wasze komentarze [2]"),
    ("ko", "comments:opens", "3개의 댓글이 있습니다."),
    ("hu", "related:opens", "Kapcsolódó írások:"),
    ("es", "related:start", "Otras noticias de la ribera"),
    ("en", "related:opens", "RELATED ARTICLESMORE FROM AUTHOR"),
    ("en", "navigation:line", "Table of Contents"),
    ("en", "comments:line", "How useful was this post?"),
    ("ru", "promotion:line", "Продолжение после рекламы"),
    ("vi", "related:start", "Xem thêm: Cầu mới thông xe"),
    ("vi", "related:start", ">> Xe khách lật trên đèo"),
    ("vi", "comments:opens", "Bình luận (12)"),
    ("vi", "copyright:start", "Tổng Biên tập: Lê Văn A"),
    ("vi", "ranking:opens", "Đọc nhiều"),
    ("th", "related:start", "อ่านเพิ่มเติม : หนุ่มดอยกลับบ้าน"),
    ("th", "promotion:line", "โฆษณา"),
    ("th", "ranking:opens", "ข่าวยอดนิยม"),
    ("th", "share:start", "แชร์เรื่องนี้Tweet"),
    ("th", "comments:opens", "แสดง ความคิดเห็น"),
    ("th", "copyright:start", "สงวนลิขสิทธิ์ 2567"),
    ("fa", "ranking:opens", "پربیننده\u200cترین\u200cها"),
    ("fa", "ranking:opens", "پربینندهترینها"),
    ("fa", "comments:opens", "نظرات (۱۲)"),
    ("fa", "tags:start", "برچسب\u200cها: کشاورزی"),
    ("fa", "related:start", "بيشتر بخوانيد: سیل"),
    ("fa", "editor:line", "انتهای پیام/ ۱۲"),
    ("he", "related:start", "קראו גם: גשר חדש"),
    ("he", "promotion:line", "פרסומת"),
    ("he", "ranking:opens", "הכי נקראות"),
    ("he", "share:line", "טעינו? נתקן!"),
    ("he", "copyright:line", "כל הזכויות שמורות 2024"),
    ("hi", "related:start", "इसे भी पढ़ें बांदा में नदी"),
    ("hi", "related:opens", "यह भी पढें"),
    ("hi", "promotion:line", "विज्ञापन"),
    ("hi", "comments:opens", "टिप्पणियाँ (४)"),
    ("hi", "related:opens", "ताज़ा ख़बरें"),
    ("hi", "tags:start", "टैग्स: झांसी"),
    ("bn", "related:opens", "আরও পড়ুন"),
    ("bn", "promotion:line", "বিজ্ঞাপন"),
    ("bn", "comments:opens", "মন্তব্য (২)"),
    ("bn", "copyright:start", "স্বত্ব © ২০২৪"),
    ("bn", "ranking:opens", "সর্বাধিক পঠিত"),
    ("ta", "related:start", "இதையும் படியுங்கள்: கிராமம்"),
    ("ta", "promotion:line", "விளம்பரம்"),
    ("ta", "comments:opens", "கருத்துகள்"),
    ("ur", "related:start", "یہ بھی پڑھیں: پل بہہ گیا"),
    ("ur", "promotion:line", "اشتہار"),
    ("ur", "related:opens", "تازہ ترین۔"),
    ("ur", "copyright:line", "جملہ حقوق محفوظ ہیں"),
    ("ml", "related:opens", "കൂടുതൽ വാർത്തകൾ"),
    ("ml", "related:opens", "കൂടുതല്‍ വാര്‍ത്തകള്‍"),
    ("ml", "promotion:line", "പരസ്യം"),
    ("te", "related:start", "ఇవి కూడా చదవండి: వార్త"),
    ("kn", "related:start", "ಇದನ್ನೂ ಓದಿ: ಸುದ್ದಿ"),
    ("mr", "related:start", "हेही वाचा - नवी बातमी"),
    ("mr", "promotion:line", "जाहिरात"),
    ("gu", "related:start", "આ પણ વાંચો: સમાચાર"),
    ("gu", "promotion:line", "જાહેરાત"),
    ("uk", "related:start", "Читайте також: Бібліотека в метро"),
    ("uk", "related:opens", "Вас також може зацікавити:"),
    ("uk", "comments:start", "Щоб додати коментар, увійдіть"),
    ("uk", "ranking:opens", "Найчитаніше"),
    ("el", "related:start", "Διαβάστε επίσηςΛειψυδρία: Ποια νησιά"),
    ("el", "related:opens", "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ"),
    ("el", "share:line", "Αντιγραφή συνδέσμου"),
    ("el", "comments:opens", "Λάβετε μέρος στη συζήτηση"),
    ("hu", "related:opens", "Kapcsolódó"),
    ("hu", "promotion:start", "Iratkozz fel napi hírlevelünkre."),
    ("hu", "promotion:line", "Hirdetés"),
    ("ro", "related:start", "Citește șiCâte oficii au rămas"),
    ("ro", "promotion:line", "Articolul continuă după reclamă"),
    ("ro", "ranking:opens", "Cele mai citite"),
    ("bg", "related:start", "Всичко, което трябва да знаете за: Енергия"),
    ("bg", "comments:opens", "Коментари (27)"),
    ("bg", "tags:start", "Ключови думи към статията: училище"),
    ("hr", "related:opens", "Pročitajte još:"),
    ("hr", "promotion:line", "Tekst se nastavlja ispod oglasa"),
    ("hr", "promotion:start", "Pratite nas na našoj Facebook stranici"),
    ("hr", "copyright:line", "Sva prava pridržana"),
    ("sr", "related:start", "Прочитајте још: Мост"),
    ("sr", "ranking:opens", "Најчитаније"),
    ("cs", "comments:opens", "Vstoupit do diskuse (18)"),
    ("cs", "ranking:opens", "Nejčtenější"),
    ("cs", "copyright:start", "Jakékoliv užití obsahu je zakázáno"),
    ("cs", "share:line", "Sdílet na Facebooku"),
    ("sk", "related:start", "Prečítajte si tiež: Pramene"),
    ("sk", "share:line", "Zdieľať"),
    ("sk", "ranking:opens", "Najčítanejšie"),
    ("fi", "related:start", "Lue myös: Sauna"),
    ("fi", "share:line", "Jaa"),
    ("fi", "player:line", "Kuuntele"),
    ("sv", "related:start", "LÄS OCKSÅ Forskarna: Så mår skogarna"),
    ("sv", "ranking:opens", "Mest lästa"),
    ("no", "related:start", "Les ogsåSlik får du sprø vafler"),
    ("no", "prompt:line", "Logg inn"),
    ("da", "related:start", "LÆS OGSÅ: Dialekterne dør"),
    ("da", "promotion:line", "Artiklen fortsætter efter annoncen"),
    ("nl", "promotion:start", "Krijg een melding bij nieuws over het klimaat"),
    ("ar", "related:start", "اقرأ أيضا.. محافظ المنوفية"),
    ("ar", "related:opens", "إقرأ أيضاً"),
    ("id", "related:start", "Simak juga 'Detik-detik Truk': "),
    ("id", "promotion:start", "Simak breaking news dan berita pilihan"),
    ("en", "related:start", "READ: Town bans plastic spoons"),
    ("en", "disclaimer:start", "(Except for the headline, this story has not been edited by staff.)"),
    ("ja", "promotion:line", "いいなと思ったら応援しよう！"),
    ("zh", "promotion:start", "读者热线：4008890008"),
    ("zh", "promotion:within", "观察者APP，更好阅读体验"),
    ("zh", "disclaimer:start", "未经《某某日报》报社授权，严禁转载"),
    ("zh", "caption:line", "（封面图片来源：视觉中国）"),
    ("zh", "related:start", "更多报道详见：【专题】"),
    ("zh", "related:start", "►更多內容請看：獸醫教你"),
    ("zh", "disclaimer:start", "※ 以上言論不代表本台立場"),
    ("fr", "related:start", "A lire également : Le bac reprend du service"),
    ("fr", "related:start", "A LIRE EGALEMENT : Le bac reprend du service"),
    ("ja", "related:opens", "・関連記事"),
    ("ja", "related:opens", "≫次の記事"),
    ("de", "related:opens", "Weiterführende Links:"),
    ("en", "related:start", "(MORE: What the tide left on the quay)"),
    ("en", "related:start", "[Read more about how tides are measured.]"),
    ("en", "promotion:start", "Follow Fernmoor Weekly on Facebook and Twitter for more news and tides."),
    ("pt", "promotion:start", "Siga O Farol no Instagram"),
    ("en", "prompt:start", "To display this content from Seaview, you must enable advertisement tracking"),
    ("en", "tags:start", "This entry was posted in Harbours and tagged tides, tar. Bookmark the permalink."),
    ("de", "tags:start", "Dieser Beitrag wurde unter Häfen veröffentlicht. Setze ein Lesezeichen auf den Permalink."),
    ("en", "disclaimer:start", "This content was produced by Harbour Studio."),
]
"""Lines that pages print, and what each is, by language."""


@pytest.mark.parametrize(("language", "signal", "text"), FOUND)
def test_lines_of_pages_are_found(language: str, signal: str, text: str) -> None:
    assert f"phrase:{signal}" in phrase_signals(text), language


@pytest.mark.parametrize(
    "text",
    [
        "Giấy phép lái xe của ông đã hết hạn từ năm ngoái.",
        "Trở thành người đầu tiên lên đỉnh núi, chị không nói gì.",
        ">> x = linspace(0, 1)",
        "แชร์ลูกโซ่หลอกคนทั้งหมู่บ้าน ตำรวจกล่าว",
        "ภาพจากกล้องวงจรปิดเผยให้เห็นรถคันดังกล่าว",
        "ข่าวที่เกี่ยวข้องกับคดีนี้ถูกลบไปแล้ว",
        "تمامی حقوق کارگران باید تا پایان ماه پرداخت شود.",
        "نظراتی که در جلسه مطرح شد متفاوت بود.",
        "תגובות קשות נשמעו אתמול בכנסת אחרי ההצבעה.",
        "टिप्पणी करते हुए मंत्री ने कहा कि काम जल्द पूरा होगा।",
        "विज्ञापनों पर खर्च इस साल दोगुना हो गया है।",
        "মন্তব্য করতে রাজি হননি মন্ত্রী।",
        "மேலும் படிக்க விரும்பினார் அவர்.",
        "مزید پڑھنے کے لیے وہ شہر چلا گیا۔",
        "Коментарі міністра викликали обурення у громаді.",
        "Τα σχόλια του υπουργού προκάλεσαν αντιδράσεις.",
        "Με τη χρήση τεχνητής νοημοσύνης βρέθηκαν τα ίχνη.",
        "Korábban írtunk arról, hogy az állomást bezárják.",
        "Este interzisă folosirea apei la irigații.",
        "Susține că nu a văzut pe nimeni în acea noapte.",
        "Подкрепи го цялото село, казва кметът.",
        "Ako želite da vidite reku, morate rano ustati.",
        "Do diskuse se zapojil i starosta.",
        "Bez souhlasu rodičů děti nikam nesmějí.",
        "Videolla näkyy, kuinka auto suistuu tieltä.",
        "Sjefredaktør Kari Nordmann sier at saken er alvorlig.",
        "Ansvarig utgivare är den som bär ansvaret, sade hon.",
        "CVR er navnet på et register.",
        "Además... no sé qué decirle, señor.",
        "VideoLAN released a new version on Monday.",
        "这篇文章写了三年，一篇文章的命运也是这样。",
        "未经患者同意，医院不得公开病历。",
        "图为什么打不开，没有人说得清。",
        "Follow the left bank until the path meets the road on the hill.",
        "(Read aloud on the quay) the list took an hour.",
        "Vorteile",
        "Name",
    ],
)
def test_prose_that_begins_alike_gives_none(text: str) -> None:
    assert phrase_signals(text) == ()


@pytest.mark.parametrize(
    ("text", "signals"),
    [
        ("责任编辑：王一 校对：李四", True),
        ("村口的老槐树下，几位老人还在下棋，谁也没有抬头看一眼。（责任编辑：王一）", False),
        ("【文/青屿网 李四】", True),
        ("【文/青屿网 李四】村口的老槐树下，几位老人还在下棋，谁也没有抬头看一眼。", False),
        ("村口的老槐树下，几位老人还在下棋。记者 李四 摄影报道", False),
        ("村口的老槐树下，几位老人还在下棋。李四摄", True),
    ],
)
def test_a_credit_before_or_behind_a_sentence_signs_it(text: str, signals: bool) -> None:
    assert bool(phrase_signals(text)) == signals


def test_a_sentence_may_begin_as_a_credit_does() -> None:
    show = "Produced by Harbour Hall, a small press on the north quay, the show is a walk along the piers of the coast"
    assert not phrase_signals(f"{show} and through what their keepers remember.")
    people = ", ".join(f"{first} Lamp" for first in ("Ada", "Ben", "Cora", "Dan", "Eve", "Finn", "Gus", "Hal", "Ida"))
    assert phrase_signals(f"Produced by {people}, Jan Lamp, Kit Lamp, Lee Lamp, Mia Lamp and Ned Lamp.")


@pytest.mark.parametrize("line", ["记者：以后做什么？", "Reporter: Will you come back?", "Editor: Who reads this?"])
def test_who_asks_in_an_interview_signs_nothing(line: str) -> None:
    assert phrase_signals(line) == ()
    assert phrase_signals(line.partition("：")[0].partition(":")[0] + "：张三")
