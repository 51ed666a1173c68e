"""Lines around a headline that are none, and headlines that begin like them."""

import pytest

from cleaner.title.around import (
    asks,
    is_breadcrumb,
    is_caption,
    is_credit,
    is_for_picture,
    is_label,
    may_be_credit,
)  # fmt: skip
from cleaner.vocab import words


@pytest.mark.parametrize(
    "line",
    [
        # a label and its colon
        "作者：李渔", "责任编辑：办公室", "热词：渡口 灯塔", "正在閱讀：最後一盞燈", "原标题：最后一盏灯",
        "文丨渡口观察 李渔", "图/灯塔社", "记者：李渔 王港", "微信公众号：灯塔周刊",
        "来源：某某日报·渡口客户端", "カテゴリー：港", "카테고리: 항구", "Tags: lamps, ferries",
        "Post published:February 8, 2022", "Reading time: 3 minutes", "Schlagwörter: Hafen, Lampen",
        "Lesezeit: 3 Minuten", "Beitrags-Autor: Anna Hafen", "Mots-clés : port, lampes",
        "Temps de lecture : 3 min", "Autor de la entrada: Ana Ruiz", "Palabras clave: puerto",
        "Autor do post: Ana Souza", "Categoria dell'articolo: Porto", "Tempo di lettura: 3 minuti",
        "Leestijd: 3 minuten", "Berichtcategorie: Haven", "Lästid: 3 minuter", "Stikord: havn, lamper",
        "Avainsanat: satama", "Słowa kluczowe: port, lampy", "Štítky: přístav", "Címkék: kikötő, lámpa",
        "Etichete: port, lămpi", "Ετικέτες: λιμάνι", "Теги: порт, лампы", "Мітки: порт",
        "Etiketler: liman, lamba", "الكلمات المفتاحية: ميناء، مصباح", "کد خبر: 1403012108912",
        "תגיות: נמל, מנורה", "Kata kunci: pelabuhan", "Từ khóa: cảng, đèn", "หมวดหมู่: ท่าเรือ",
        "टैग्स: बंदरगाह", "Bericht: Anna Hafen", "Source: Island Post", "Quelle: dpa Sport",
        "Image: ann lee/island post",
        # a date without its year
        "Updated 3 May", "Posted on Monday", "Published 3 seconds ago", "Publié le 21 février à 18h47",
        "Aktualisiert am 3. Mai", "Actualizado el 3 de mayo", "Опубликовано 3 мая", "입력 04.08", "등록",
        "发布 05-14 08:20", "Updated: Sep 19",
        # who or where
        "By Ann Smith", "By Anya von Bremen", "Von DPA", "Ein Kommentar von Anna Hafen",
        "Par Anne Roy, envoyée spéciale", "Por Ana Souza", "di Anna Porto", "Door Anna Haven", "Av Anna Hamn",
        "Oleh Siti Dewi", "بقلم أحمد سالم", "מאת דנה כהן", "به قلم مریم کریمی", "기자명 김나래 기자",
        "Posted in Harbour News", "Veröffentlicht in Hafen", "Publié dans Port", "Publicado en Puerto",
        "Pubblicato in Porto", "Geplaatst in Haven", "Publicerat i Hamn", "Udgivet i Havn",
        "Opublikowano w Port", "Опубликовано в Порт", "Publikováno v Přístav", "Diterbitkan oleh Redaksi",
        "Đăng bởi Minh Anh", "Publicado por Ana", "1 Kings 17:8-16; Mark 12:38-44", "04.08(월)",
        # phrases that are the whole line
        "Zum Inhalt springen", "Leave a Comment", "登录 注册", "字号 小中大", "Forgot your password?",
    ],
)  # fmt: skip
def test_labels_are_no_headline(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize(
    "headline",
    [
        "记者：皇港队已接近签下渡口队门将", "记者在现场看到最后一盏灯", "时间都去了渡口", "编辑部的最后一盏灯",
        "发布会上说了什么", "标签背后的渡口", "阅读改变渡口", "关注人文景观投身渡口", "下载量破亿的灯塔",
        "视频：最后一盏灯昨夜在渡口熄灭", "動画：最後の灯台が消えた夜", "사진으로 본 마지막 등대지기의 하루",
        "UPDATED: Village that shares one clock gets a second", "Updated rules for ferries in winter fog",
        "Update: 3 lamps out at the quay", "By the harbour, a quiet vote", "Published works of the last pilot",
        "Posted to the quay: a pilot's year", "FAQ: What pilots do when the lamps of the harbour go out",
        "Source of the river found below the quay", "Bericht: Hafen plant neue Lampen",
        "Von München bis Aachen: Im Netz der Lotsen", "Text einer Lotsin gewinnt den Preis",
        "Par quoi remplacer les lampes du port", "Video: el puerto apaga sus lámparas",
        "Data: porto apaga lâmpadas", "Di notte il porto spegne le lampade", "Haber: Limanda lambalar söndü",
        "Фото: в порту погасли последние лампы", "كتب قديمة في مكتبة الميناء القديم",
        "تحرير: مدينة الميناء القديمة تعود إلى أهلها", "झांसी: बंदरगाह के आखिरी दीये की कहानी लोगों ने सुनाई",
        "Foto: pelabuhan memadamkan lampu terakhir", "Theo dòng sông về cảng cũ",
        "Na molu zgasła ostatnia lampa",
    ],
)  # fmt: skip
def test_a_headline_may_begin_like_a_label(headline: str) -> None:
    assert not is_label(headline)
    assert not is_credit(headline)
    assert not is_caption(headline)


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Smith", "Von DPA", "Author: Ann Smith", "Published on", "发表于", "Kaynak: İHA",
        "作者：李渔", "來源：某報", "原创 渡口观察", "+ 关注", "Источник: Порт", "خبرنگار : مریم",
        "Sumber: Antara", "Nguồn: Cảng", "海城週刊記者 張小三 發自某城", "海城日报记者 张三",
    ],
)  # fmt: skip
def test_credits_below_a_headline(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line", ["By Role", "AV Scripts", "Door Straps", "Bystanders saw it", "Updated", "海城记者协会成立三十周年"]
)
def test_other_lines_are_no_credits(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "The quay at dawn. Photo: Ann Lee", "The quay. Photo by Ann Lee",
        "Der Hafen. (Symbolfoto: Anna Hafen/dpa)", "El puerto. Foto Ana Ruiz", "Le port. Photo de Anne Roy",
        "Il porto. Foto di Anna Porto", "De haven. Foto door Anna Haven", "Hamnen. Foto: Anna Hamn",
        "Satama. Kuva: Aino Satama", "Nabrzeże. Fot. Anna Port", "Nabrzeże Zdjęcie: Anna Port",
        "Маяк на островеФото: Анна Порт", "Порт. Світлина: Анна Порт", "Пристанище. Снимка: Анна Порт",
        "A kikötő. Fotó: Anna Port", "Το λιμάνι. Φωτογραφία: Άννα Λιμάνι", "Liman. Fotoğraf: Ayşe Liman",
        "Cảng cũ. Ảnh: Minh Anh", "بندر قدیمی عکس: مریم کریمی", "الميناء. تصوير: أحمد سالم",
        "הנמל צילום: דנה כהן", "बंदरगाह फोटो: राम", "বন্দর ছবি: রহিম", "ท่าเรือ ภาพ: สมชาย",
        "항구 사진: 김나래", "渡口。李渔 摄", "渡口。（李漁攝）", "図書館で＝山田花子撮影", "图为渡口",
        "圖為渡口", "渡口（资料图）", "渡口（資料照）", "© Ann Lee", "The harbour school © Ann Lee", "2 / 11",
        "港を出る船＝8日午前、釜石市", "항구를 떠나는 배.(사진=새한해운)",
    ],
)  # fmt: skip
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "headline",
    [
        "Der Streit um das Stadtbild: Was die Lotsen meinen", "Chùm ảnh: Toàn cảnh những ngọn đèn trong đêm",
        "The big picture: Europe's Last Lamps", "L'ultima foto: il porto spegne le lampade",
        "桜前線、北海道に上陸＝函館で開花、昨年より3日早く",
    ],
)  # fmt: skip
def test_headlines_of_pictures_are_no_captions(headline: str) -> None:
    assert not is_caption(headline)


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 新闻 > 正文", "首頁 > 港口", "ホーム > 港", "홈 > 항구", "Home / Harbour", "Home",
        "Startseite › Hafen", "Accueil > Port", "Inicio > Puerto", "Início > Porto", "Prima pagina / Porto",
        "Voorpagina > Haven", "Hem / Hamn", "Hjem > Havn", "Etusivu > Satama", "Strona główna > Port",
        "Domů > Přístav", "Főoldal > Kikötő", "Acasă / Port", "Αρχική > Λιμάνι", "Главная / Порт",
        "Головна > Порт", "Начало / Пристанище", "Naslovnica / Luka", "Anasayfa > Liman", "الرئيسية / الميناء",
        "خانه > بندر", "דף הבית > נמל", "Beranda > Pelabuhan", "Trang chủ > Cảng", "หน้าแรก > ท่าเรือ",
        "होम > बंदरगाह", "当前位置：首页", "目前位置：首頁", "現在地：ホーム", "현재 위치: 홈",
        "You are here: Home", "Sie sind hier: Start", "Vous êtes ici : Accueil", "Estás aquí: Inicio",
        "Você está aqui: Início", "Sei qui: Home", "U bent hier: Home", "Du är här: Hem", "Jesteś tutaj: Port",
        "Nacházíte se zde: Úvod", "Jelenlegi hely: Kikötő", "Вы здесь: Главная", "Buradasınız: Liman",
        "News › Harbour",
    ],
)  # fmt: skip
def test_breadcrumbs(line: str) -> None:
    assert is_breadcrumb(line)


@pytest.mark.parametrize(
    "headline",
    [
        "Home renovation costs rise on the quay", "Home: pilots carry their lamps", "Start-ups am Hafen",
        "Top pilots leave the quay", "Le port met en garde sur la « gravité de la situation »",
        "Die Lotsen sagen »Lampe«", "Inicio de obras en el puerto",
    ],
)  # fmt: skip
def test_headlines_are_no_breadcrumbs(headline: str) -> None:
    assert not is_breadcrumb(headline)


@pytest.mark.parametrize(
    "line",
    [
        "Learn about our harbour policies", "点击查看更多灯塔新闻", "點擊下載灯塔新聞",
        "続きを読むには会員登録を", "구독하기 마지막 등대", "Lesen Sie auch diesen Text",
        "Lire aussi notre dossier", "Suscríbete a nuestro boletín", "Assine a newsletter",
        "Leggi anche il nostro dossier", "Lees ook dit verhaal", "Läs mer om hamnen", "Les mer om havnen",
        "Lue myös satamasta", "Czytaj więcej o porcie", "Čtěte také o přístavu", "Iratkozz fel hírlevelünkre",
        "Citește și despre port", "Διαβάστε επίσης το ρεπορτάζ", "Подпишитесь на рассылку",
        "Читайте також про порт", "Devamını oku limanda", "اشترك في النشرة البريدية",
        "بیشتر بخوانید درباره بندر", "קראו עוד על הנמל", "Baca juga kisah pelabuhan", "Xem thêm về cảng",
        "อ่านต่อเรื่องท่าเรือ", "और पढ़ें बंदरगाह की खबर",
    ],
)  # fmt: skip
def test_longer_buttons(line: str) -> None:
    assert asks(line)


@pytest.mark.parametrize(
    "line",
    ["Reading lamps return", "Jetzt gehen die Lampen aus", "Conoce el puerto", "注册制改革落地渡口", "返回渡口的人"],
)
def test_headlines_that_ask_nothing(line: str) -> None:
    assert not asks(line)


@pytest.mark.parametrize(
    "line",
    [
        "Hero image for the quay", "Beitragsbild Hafen", "Capture d'écran du port", "Imagen del puerto",
        "Imagem do porto", "Immagine del porto", "Afbeelding van de haven", "Skärmbild från hamnen",
        "Zdjęcie portu", "Obrázek přístavu", "Скриншот порта", "Зображення порту", "Liman görseli",
        "شعار الميناء", "Gambar pelabuhan", "Ảnh minh họa cảng",
    ],
)  # fmt: skip
def test_texts_for_pictures(line: str) -> None:
    assert is_for_picture(line)


@pytest.mark.parametrize(
    ("path", "behind"),
    [
        (("byline", "author", "openers"), " Ann Smith"), (("byline", "author", "labels"), ": Ann Smith"),
        (("byline", "source", "labels"), "：某报"), (("dates", "published"), " 3 May"),
        (("dates", "updated"), ": 3 May"), (("title", "posted"), " Harbour"),
        (("title", "bylines", "openers"), " دنه"), (("title", "bylines", "marks"), " 渡口"),
    ],
)  # fmt: skip
def test_a_first_look_lets_credits_through(path: tuple[str, ...], behind: str) -> None:
    lines = [f"{word}{behind}" for word in words(*path)]
    assert [
        line for line in (*lines, *(line.upper() for line in lines if line.isascii())) if not may_be_credit(line)
    ] == []
