"""What titles, addresses and labels tell of the kind of their page, in many languages."""

from urllib.parse import urlsplit

import pytest

from cleaner.telling import asks, is_form, is_front, is_gone, is_listing, is_offer, is_video, is_walled, prices, sells

GONE = [
    "404 - Page not found", "Island Post | 404", "Error 404: Not Found", "503 Service Unavailable", "Oops! 404",
    "Just a moment...", "Access Denied", "HTTP Status 404 – Not Found", "Loading…", "Island Post – Page not found",
    "您访问的页面不存在 - 岛报", "404页面", "出错了_岛报", "请稍候…", "找不到頁面 | 島報", "404 - 查無此頁",
    "存取被拒", "お探しのページは見つかりません | 島新聞", "エラー｜島新聞", "404エラー",
    "페이지를 찾을 수 없습니다 - 섬신문", "오류 404", "Fehler 404", "Seite nicht gefunden – Inselpost",
    "Zugriff verweigert", "Erreur 404 : page introuvable", "Page non trouvée – Le Quai", "Accès refusé",
    "Página no encontrada | El Muelle", "Acceso denegado", "Error 404. No encontrado",
    "Página não encontrada – O Cais", "Erro 404", "Pagina non trovata - Il Molo", "Errore 404",
    "Страница не найдена — Остров", "Ошибка 404", "Доступ запрещён", "Nie znaleziono strony – Wyspa", "Błąd 404",
    "Sayfa bulunamadı - Ada Postası", "SAYFA BULUNAMADI | ADA", "Hata 404", "الصفحة غير موجودة | الجزيرة", "خطأ 404",
    "Halaman tidak ditemukan – Pulau", "Kesalahan 404", "Pagina niet gevonden - De Kade", "Sidan hittades inte",
    "Siden ble ikke funnet", "Siden blev ikke fundet", "Sivua ei löydy", "Stránka nenalezena", "Stránka sa nenašla",
    "Az oldal nem található", "Pagina nu a fost găsită", "Stranica nije pronađena", "Η σελίδα δεν βρέθηκε",
    "Сторінку не знайдено", "Страницата не е намерена", "Không tìm thấy trang", "ไม่พบหน้าที่คุณต้องการ", "صفحه یافت نشد",
    "הדף לא נמצא", "पेज नहीं मिला", "Halaman tidak dijumpai",
]  # fmt: skip
WALLED = [
    "Log in | Island Post", "Sign up • Quay", "Are you a robot?", "登录 - 百家号", "百度安全验证", "登录-岛报",
    "用户登录_岛报", "會員登入 | 島報", "ログイン - 島新聞", "会員登録｜島新聞", "섬신문 : 로그인",
    "회원가입 | 섬신문", "Anmelden – Inselpost", "Inselpost | Einloggen", "Connexion - Le Quai",
    "Le Quai | S’abonner", "Iniciar sesión | El Muelle", "Regístrate", "Entrar | O Cais", "Cadastre-se",
    "Accedi - Il Molo", "Вход — Остров", "Авторизация", "Zaloguj się | Wyspa", "Logowanie", "Giriş Yap - Ada",
    "Üye Girişi", "تسجيل الدخول | الجزيرة", "إنشاء حساب", "Masuk | Pulau", "Inloggen", "Logga in – Kajen", "Logg inn",
    "Log ind", "Kirjaudu sisään", "Přihlášení", "Prihlásenie", "Bejelentkezés", "Autentificare", "Prijava", "Σύνδεση",
    "Вхід | Острів", "Đăng nhập", "เข้าสู่ระบบ", "ورود به سایت", "התחברות", "लॉग इन करें", "Log Masuk",
]  # fmt: skip
OFFERS = [
    "Island Post | Home", "首页_岛报", "首頁 | 島報", "トップページ｜島新聞", "섬신문 - 홈", "Startseite – Inselpost",
    "Accueil - Le Quai", "Inicio | El Muelle", "Página inicial – O Cais", "Главная — Остров", "Strona główna - Wyspa",
    "Anasayfa | Ada", "الرئيسية - الجزيرة", "Beranda - Pulau", "Shop Furniture Online",
    "Tomato Sauce Recipes | Kitchen", "News | Island Post", "Ferry Archives - Island Post", "Tag: rice – Island Post",
    "Boats - Page 3", "Boats – Page 2 of 9", "搜索结果 - 岛报", "渡船专题", "体育新闻 - 岛报", "标签：渡船 – 岛报",
    "渡船归档 - 岛报", "渡船 第3页_岛报", "搜尋結果 | 島報", "標籤: 渡船", "體育新聞｜島報", "渡船の記事一覧｜島新聞",
    "「渡船」の検索結果", "タグ: 渡船 | 島新聞", "스포츠 뉴스 | 섬신문", "검색결과 - 섬신문", "태그: 나룻배",
    "Suchergebnisse für Fähre", "Schlagwort: Fähre – Inselpost", "Fähre Archive - Inselpost", "Fähren – Seite 2",
    "Sport Nachrichten | Inselpost", "Résultats de recherche pour bac", "Étiquette : bac – Le Quai",
    "Recettes de poisson | Cuisine", "Resultados de la búsqueda", "Noticias de Lima | El Muelle", "Etiqueta: barca",
    "Categoria: barca – O Cais", "Resultados da busca", "Notícias de Lisboa - O Cais", "Risultati della ricerca",
    "Ricette di pesce | Cucina", "Результаты поиска", "Рубрика: Паром", "Новости Севера — Остров",
    "Паром Архивы - Остров", "Wyniki wyszukiwania", "Archiwa: prom", "Kategoria: prom", "Arama sonuçları",
    "Kategori: vapur", "Spor Haberleri - Ada", "نتائج البحث", "الوسم: عبّارة", "أخبار الرياضة | الجزيرة",
    "Hasil pencarian", "Berita Olahraga | Pulau", "Arsip kapal - Pulau", "Zoekresultaten", "Categorie: veer",
    "Sökresultat", "Etikett: färja", "Søkeresultater", "Stikkord: ferge", "Søgeresultater", "Hakutulokset",
    "Avainsana: lautta", "Výsledky vyhledávání", "Štítek: přívoz", "Výsledky vyhľadávania", "Keresési eredmények",
    "Címke: komp", "Rezultatele căutării", "Etichetă: bac", "Rezultati pretrage", "Αποτελέσματα αναζήτησης",
    "Ετικέτα: πλοίο", "Результати пошуку", "Позначка: пором", "Резултати от търсенето", "Kết quả tìm kiếm",
    "Chuyên mục: đò", "ผลการค้นหา", "หมวดหมู่: เรือ", "نتایج جستجو", "برچسب: قایق", "תוצאות חיפוש", "תגית: מעבורת",
    "खोज परिणाम", "टैग: नाव", "Kategori: feri",
]  # fmt: skip
QUESTIONS = [
    "How to read a tide table", "Wer zahlt die Brücke", "Wie die Fähre zurückkam", "Pourquoi le bac est à quai",
    "Cómo leer la marea", "O que muda no cais", "Perché il molo è vuoto", "Почему паром стоит", "Dlaczego prom stoi",
    "Vapur neden durdu", "لماذا توقفت العبّارة", "Cara membaca pasang surut", "渡船为什么停了", "渡船為什麼停了",
    "渡し船はなぜ止まったのか", "나룻배 어떻게 타나", "Hoe het veer terugkwam", "Hur färjan kom tillbaka",
    "Hvorfor fergen stod", "Hvornår færgen sejler", "Miten lautta palasi", "Proč přívoz stojí", "Prečo stojí kompa",
    "Hogyan jött vissza a komp", "De ce stă bacul", "Zašto trajekt stoji", "Γιατί σταμάτησε το πλοίο",
    "Чому пором стоїть", "Защо фериботът спря", "Vì sao đò dừng", "ทำไมเรือหยุด", "چرا قایق ایستاد",
    "למה המעבורת עומדת", "नाव क्यों रुकी", "هل تعود العبّارة؟", "Wer zahlt?",
]  # fmt: skip
HEADLINES = [
    "500 people marched to the quay", "404 boats in the harbour", "Keeper of the lamp could not be found",
    "Register of lamps is lost", "Tag der offenen Tür am Hafen", "Anmeldungen für die Regatta steigen",
    "La connexion du bac est rompue", "El registro de barcas crece", "Регистрация судов выросла вдвое",
    "渡船登录大桥 全城围观", "船员注册人数上升", "新闻发布会上渡船公司道歉", "Girişimciler vapur aldı",
    "Ошибка капитана парома дорого стоила", "Błąd kapitana kosztował prom",
    "Noticias falsas sobre la barca recorren la isla", "로그인 없이 나룻배 예약한다",
    "ログインせずに渡し船を予約できる", "أخبار سارة لركاب العبّارة في الجزيرة اليوم",
    "Masuk musim hujan, kapal berhenti",
]  # fmt: skip
PRICES = [
    "$19.99", "19,99 €", "199元", "199円", "1,299원", "19,99 zł", "199 Kč", "1 990 Ft", "199 kr", "1 299 ₽",
    "1299 руб.", "₹499", "49,90 TL", "199 грн", "49 lei", "19 ريال", "Rp 19.000", "RM19", "199 บาท", "199.000 đ",
    "EUR 19", "₪49", "49 лв",
]  # fmt: skip


@pytest.mark.parametrize("title", GONE)
def test_error_pages(title: str) -> None:
    assert is_gone(title) and not is_walled(title)


@pytest.mark.parametrize("title", WALLED)
def test_walls(title: str) -> None:
    assert is_walled(title) and not is_gone(title)


@pytest.mark.parametrize("title", OFFERS)
def test_lists(title: str) -> None:
    assert is_offer(title) and not is_gone(title) and not is_walled(title)


@pytest.mark.parametrize("title", QUESTIONS)
def test_questions(title: str) -> None:
    assert asks(title) and not is_offer(title)


@pytest.mark.parametrize("title", [*HEADLINES, *QUESTIONS])
def test_headlines_are_none_of_them(title: str) -> None:
    assert not (is_gone(title) or is_walled(title) or is_offer(title))


@pytest.mark.parametrize(
    "address",
    [
        "/tag/rice",
        "/search?q=rice",
        "/wiki/Category:Rice",
        "/wiki/Kategorie:Reis",
        "/wiki/Cat%C3%A9gorie:Riz",
        "/wiki/分类:米",
    ],
)
def test_addresses_of_lists(address: str) -> None:
    assert is_listing(urlsplit(f"https://news.example{address}"))


def test_addresses_of_articles() -> None:
    assert not is_listing(urlsplit("https://news.example/2024/05/01/shopping-for-rice"))


@pytest.mark.parametrize("line", PRICES)
def test_prices(line: str) -> None:
    assert prices(line) == 1


@pytest.mark.parametrize("line", ["In 1999 it rained", "19 Krankenhäuser", "6 feet", "12 đường", "3 leitos"])
def test_other_numbers(line: str) -> None:
    assert prices(line) == 0


@pytest.mark.parametrize(
    "address",
    [
        "/login", "/wp-login.php", "/user/register/", "/en/contact-us.html", "/kontakt", "/forum/ucp.php?mode=register",
        "/customer/account/forgotpassword/", "/Forgot_Password.aspx", "/connexion", "/denglu.html", "/checkout/cart/",
    ],
)  # fmt: skip
def test_forms_are_told_by_their_addresses(address: str) -> None:
    assert is_form(urlsplit(f"https://island.example{address}"))


@pytest.mark.parametrize(
    "address",
    ["/login-troubles-of-the-ferry", "/contact/2024/the-ferry", "/news/1?from=login", "/2024/register-of-lamps"],
)
def test_articles_are_no_forms(address: str) -> None:
    assert not is_form(urlsplit(f"https://island.example{address}"))


def test_front_pages_are_told_by_their_addresses() -> None:
    fronts = ("", "/", "/index.html", "/index.php", "/default.aspx")
    assert all(is_front(urlsplit(f"https://island.example{path}")) for path in fronts)
    assert not any(
        is_front(urlsplit(f"https://island.example{path}")) for path in ("/?p=959", "/ferry", "/index/ferry")
    )


def test_videos_are_told_by_their_addresses() -> None:
    videos = (
        "https://island.example/video/2024/boats.html",
        "https://video.island.example/a1",
        "https://island.example/watch/8812",
    )
    assert all(is_video(urlsplit(address)) for address in videos)
    others = ("https://island.example/videos", "https://island.example/2024/video-of-boats", "https://island.example/")
    assert not any(is_video(urlsplit(address)) for address in others)


def test_shops_are_told_by_their_buttons() -> None:
    assert all(sells(f"Oak chair\n{button}\nOak bed") for button in ("Add to cart", "加入购物车", "In den Warenkorb"))
    assert not sells("Oak chair\nWhy we add to cart tracks\nOak bed")
