"""Pages that hold a part of their article say so."""

import pytest

from cleaner.paging import next_page, partial
from cleaner.policy import Limits
from cleaner.read import read

BODY = "<p>The ferry ran again on Monday, two weeks after the storm, said the harbour master.</p>"


def page(behind: str, head: str = ""):
    html = f"<html><head>{head}</head><body>{BODY}{behind}</body></html>"
    return read(html, "https://news.example/a.html", None, Limits())


def codes(found) -> list[str]:
    return [notice.code for notice in partial(found, (0,), next_page(found, (0,)))]


@pytest.mark.parametrize(
    "line",
    [
        "Page 1 of 4", "PAGE 1/4", "Seite 1/4", "Seite 1 von 4", "1/4页", "(１／４页)", "共4页 第1页",
        "共4頁，第1頁", "1/4ページ", "4ページ中1ページ目", "1/4 페이지", "Page 1 sur 4", "Página 1 de 4",
        "Pagina 1 di 4", "Pagina 1 van 4", "Страница 1 из 4", "Сторінка 1 з 4", "Страница 1 от 4",
        "Strona 1 z 4", "Strana 1 z 4", "Stranica 1 od 4", "1/4 oldal", "Pagina 1 din 4", "Σελίδα 1 από 4",
        "SAYFA 1/4", "الصفحة 1 من 4", "صفحة ١ من ٤", "صفحه ۱ از ۴", "עמוד 1 מתוך 4", "Halaman 1 dari 4",
        "Trang 1/4", "หน้า 1 จาก 4", "पेज 1/4", "Sida 1 av 4", "Side 1 av 4", "Side 1 af 4", "Sivu 1/4",
    ],
)  # fmt: skip
def test_counted_pages(line: str) -> None:
    (notice,) = partial(page(f"<p>{line}</p>"), (0,), None)
    assert notice == ("paged", "page 1 of 4")


@pytest.mark.parametrize(
    "line", ["Page 5 of 4", "Page 1 of 1", "Page 1.5 of 9", "1-4页", "2 of 4", "Page 2024 of 4", "1/4"]
)
def test_other_numbers_count_no_pages(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Pages: 1 2 3", "Page: 1 2", "Seiten: 1 2", "Páginas: 1 2", "Pagine: 1 2 3", "Страницы: 1 2 3",
        "Strony: 1 2", "ページ: 1 2 3", "페이지: 1 2", "页码：1 2 3", "頁數：1 2", "Sayfalar: 1 2", "صفحات: 1 2",
        "Halaman: 1 2", "View as one page", "Artikel auf einer Seite lesen", "在本页阅读全文",
        "Lire sur une seule page",
    ],
)  # fmt: skip
def test_lists_of_pages(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == ["paged"]


@pytest.mark.parametrize("line", ["Pages: 12 13", "Pages: 320", "Pages 1 3", "Page 1", "Lamps: 1 2 3"])
def test_numbers_that_list_no_pages(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == []


@pytest.mark.parametrize(
    "words",
    [
        "下一页", "下一頁 >", "Next page", "Continued On Next Page >", "次のページへ", "次ページ", "다음 페이지",
        "Nächste Seite", "Weiter auf der nächsten Seite", "Page suivante →", "Página siguiente",
        "Siguiente página", "Próxima página", "Pagina successiva", "Volgende pagina", "Следующая страница",
        "Наступна сторінка", "Следваща страница", "NASTĘPNA STRONA", "Další strana", "Ďalšia strana",
        "Sljedeća stranica", "Következő oldal", "Pagina următoare", "Επόμενη σελίδα", "SONRAKİ SAYFA",
        "الصفحة التالية", "صفحه بعدی", "اگلا صفحہ", "לעמוד הבא", "Halaman Selanjutnya", "Halaman seterusnya",
        "Trang sau", "หน้าถัดไป", "अगला पेज", "পরের পাতা", "அடுத்த பக்கம்", "Nästa sida", "Neste side",
        "Næste side", "Seuraava sivu",
    ],
)  # fmt: skip
def test_next_page_is_linked(words: str) -> None:
    found = page(f'<p><a href="/more">{words}</a></p>')
    assert next_page(found, (0,)) == "https://news.example/more"
    assert codes(found) == ["paged"]


def test_next_page_beside_the_previous_one() -> None:
    found = page('<p><a href="/a.html?x">Previous page</a> <a href="/a_3.html">Next page</a></p>')
    assert next_page(found, (0,)) == "https://news.example/a_3.html"


def test_next_page_called_by_what_it_is_about() -> None:
    words = "Nächste Seite Was die Lotsen jetzt vorhaben"
    assert next_page(page(f'<p><a href="/a_2.html">{words}</a></p>'), (0,)) == "https://news.example/a_2.html"
    assert next_page(page(f'<p><a href="/lamps.html">{words}</a></p>'), (0,)) is None


@pytest.mark.parametrize(
    "words", ["下一篇", "Next", "Weiter", "Suivant", "Siguiente", "次の記事", "다음글", "Sonraki", "التالي"]
)
def test_the_next_article_has_other_words(words: str) -> None:
    assert next_page(page(f'<p><a href="/a_2.html">{words}</a></p>'), (0,)) is None


@pytest.mark.parametrize(
    ("base", "href", "following"),
    [
        ("/d/", "a_2.html", "https://news.example/d/a_2.html"),
        ("https://www.news.example/d/", "a_2.html", "https://www.news.example/d/a_2.html"),
        ("https://cdn.example/", "https://news.example/a_2.html", "https://news.example/a_2.html"),
        ("javascript:go()", "a_2.html", "https://news.example/a_2.html"),
        ("http://[", "a_2.html", "https://news.example/a_2.html"),
        ("/d/", "#", None),
        ("/d/", "https://other.example/a_2.html", None),
    ],
)
def test_next_page_is_relative_to_the_base(base: str, href: str, following: str | None) -> None:
    assert next_page(page(f'<p><a href="{href}">下一页</a></p>', f'<base href="{base}">'), (0,)) == following


@pytest.mark.parametrize("href", ["/a_2.html", "/a_page_2.html", "/a-Page2.html"])
def test_next_page_in_the_head(href: str) -> None:
    assert next_page(page("", f'<link rel="next" href="{href}">'), (0,)) == f"https://news.example{href}"


def test_next_page_behind_numbers() -> None:
    found = page("<p><b>1</b> 2 of 2 <a href='/a/over'>Next Page</a></p>")
    assert next_page(found, (0,)) == "https://news.example/a/over"


@pytest.mark.parametrize("href", ["https://other.example/b", "javascript:go()", "#top", "http://[", ""])
def test_no_page_of_this_article(href: str) -> None:
    assert next_page(page(f'<p><a href="{href}">下一页</a></p>'), (0,)) is None


@pytest.mark.parametrize(
    "line",
    [
        "展开全文", "展开剩余50%", "展開全文", "繼續閱讀", "Continue reading »", "続きを読む", "기사 전체보기",
        "Weiterlesen ...", "Lire la suite", "Seguir leyendo", "Leer nota completa", "Continue lendo",
        "Continua a leggere", "Lees verder", "Читать далее", "Читати далі", "Czytaj dalej", "Číst dál",
        "Čítať ďalej", "Olvass tovább", "Citește mai departe", "Συνέχεια ανάγνωσης", "DEVAMINI OKU",
        "Haberin Devamı İçin Tıklayınız", "متابعة القراءة", "ادامه مطلب", "להמשך קריאה", "Baca selengkapnya",
        "Teruskan membaca", "Đọc tiếp", "อ่านต่อ", "आगे पढ़ें", "বিস্তারিত পড়ুন", "மேலும் படிக்க",
        "Läs hela artikeln", "Les videre", "Læs videre", "Jatka lukemista", "Прочети цялата статия",
        "Nastavi čitati",
    ],
)  # fmt: skip
def test_buttons_for_the_rest(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == ["read-more"]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to continue reading", "To read the rest of this story subscribe to the Mercury.",
        "登录后阅读全文", "登录后即可继续阅读", "登入會員，繼續閱讀全文", "本文為付費內容",
        "ログインして続きを読む", "無料登録すると続きをお読みいただけます。", "この記事は会員限定です。",
        "残り 638文字", "이 기사는 유료회원 전용입니다", "로그인 후 계속 읽으세요", "Jetzt weiterlesen mit HZ+",
        "Melden Sie sich an, um weiterzulesen", "Sie sind bereits Abonnent?",
        "La suite est réservée aux abonnés.", "Abonnez-vous pour lire la suite",
        "Il vous reste 57.09% de cet article à lire.", "Regístrate gratis para seguir leyendo",
        "Contenido exclusivo para suscriptores", "Assine para continuar lendo", "Já é assinante? Entre",
        "Sei già abbonato?", "Registrati per continuare a leggere", "Log in om verder te lezen",
        "Чтобы дочитать, оформите подписку", "Войдите, чтобы читать дальше", "Доступно лише для передплатників",
        "Pozostało 75% artykułu do przeczytania", "Zaloguj się, aby czytać dalej", "Přihlaste se a čtěte dál",
        "Prihláste sa a čítajte ďalej", "Csak előfizetőknek", "Autentifică-te pentru a citi articolul",
        "Μόνο για συνδρομητές", "Συνδεθείτε για να διαβάσετε το άρθρο", "Devamını okumak için abone olun",
        "OKUMAYA DEVAM ETMEK İÇİN GİRİŞ YAPIN", "هذا المحتوى للمشتركين فقط", "سجل الدخول لمتابعة القراءة",
        "برای ادامه مطالعه ثبت نام کنید", "הכתבה זמינה למנויים בלבד", "Masuk untuk lanjut membaca",
        "Artikel ini khusus pelanggan", "Đăng nhập để đọc tiếp", "เข้าสู่ระบบเพื่ออ่านต่อ",
        "आगे पढ़ने के लिए लॉगिन करें", "Logga in för att läsa vidare", "Logg inn for å lese videre",
        "Log ind for at læse videre", "Vain tilaajille", "Samo za pretplatnike", "Само за абонати",
    ],
)  # fmt: skip
def test_walls(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == ["paywall"]


def test_what_a_wall_holds_back_is_believed_below_a_long_body() -> None:
    def of(line: str) -> list[str]:
        html = f"<html><body>{BODY * 30}<p>{line}</p></body></html>"
        return [notice.code for notice in partial(read(html, None, None, Limits()), tuple(range(30)), None)]

    assert of("Il vous reste 57,09% de cet article à lire.") == ["paywall"]
    assert of("Abonnez-vous pour lire la suite") == []


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe to our newsletter", "Log in to comment", "订阅我们的电子报", "登录后发表评论",
        "ログインしてコメントする", "로그인 후 댓글 작성", "Jetzt Newsletter abonnieren",
        "Abonnez-vous à notre infolettre", "Suscríbete a nuestro boletín", "Assine nossa newsletter",
        "Iscriviti alla newsletter", "Подпишитесь, чтобы читать нас в мессенджере",
        "Zaloguj się, aby skomentować", "Bültenimize abone olun", "اشترك في النشرة البريدية",
        "Masuk untuk berkomentar", "Keep reading:", "Weiterlesen:", "Read more", "Leer más", "もっと見る",
        "더보기",
    ],
)  # fmt: skip
def test_pitches_and_lists_are_no_walls(line: str) -> None:
    assert codes(page(f"<p>{line}</p>")) == []


def test_a_line_that_begins_with_an_arabic_tatweel_is_read() -> None:
    assert codes(page("<p>ـ اقرأ</p>")) == []


def test_whole_article() -> None:
    assert codes(page("<p>Share</p><p>下一篇</p>")) == []


@pytest.mark.parametrize("href", ["/b.html", "/2024/05/another-article", "/a_1/other.html"])
def test_the_next_article_is_no_page(href: str) -> None:
    assert next_page(page("", f'<link rel="next" href="{href}">'), (0,)) is None


@pytest.mark.parametrize(
    "links",
    [
        '【<a href="/a.html">1</a>】【<a href="/a_2.html">2</a>】【<a href="/a_3.html">3</a>】',
        '<a href="/a.html?page=2">2</a> <a href="/a.html?page=3">3</a>',
        '<span>1</span> <a href="/a-2.html">2</a>',
        '<span>1</span> <a href="/a.html/seite-2">2</a>',
        '<span>1</span> <a href="/a.html?halaman=2">2</a>',
    ],
)
def test_numbered_pager(links: str) -> None:
    found = page(f"<div>{links}</div>")
    assert next_page(found, (0,)) and "2" in (next_page(found, (0,)) or "")
    assert codes(found) == ["paged"]


def test_days_are_no_pages() -> None:
    links = '<a href="/2024-05-13.html">13</a>'
    found = read(f"{BODY}<p>{links}</p>", "https://news.example/2024-05-12.html", None, Limits())
    assert next_page(found, (0,)) is None


def test_further_reading_below_a_whole_article() -> None:
    html = f"<html><body>{BODY * 30}<p>Keep reading</p><p>Another story</p></body></html>"
    assert not list(partial(read(html, None, None, Limits()), tuple(range(30)), None))


def test_numbers_of_a_pager_and_other_links() -> None:
    links = '<p><a href="/a_2.html">2</a> <a href="/b.html">More on ferries</a> <a href="/a_3.html">3</a></p>'
    assert next_page(page(links), (0,)) == "https://news.example/a_2.html"
    assert next_page(page('<p><a href="/a_2.html">More on ferries in 2024</a></p>'), (0,)) is None
