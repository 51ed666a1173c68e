"""Names out of the values of credits."""

import pytest

from cleaner.byline.credits.line import read_line
from cleaner.byline.credits.medium import medium
from cleaner.byline.names.han import is_han_person
from cleaner.byline.names.known import is_agency, is_medium, is_region
from cleaner.byline.names.latin import is_latin_name
from cleaner.byline.names.people import people, reporters


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("张三", ("张三",)),
        ("张三、李四", ("张三", "李四")),
        ("张三 李四", ("张三", "李四")),
        ("王 明", ("王明",)),
        ("某某日报见习记者 张三", ("张三",)),
        ("某某日报记者张三 通讯员 李四", ("张三", "李四")),
        ("张三编译", ("张三",)),
        ("张三_NF0001", ("张三",)),
        ("李四 PK100", ("李四",)),
        ("某某日报记者", ()),
        ("104363", ()),
        ("김철수 기자", ("김철수",)),
        ("Ann Lee and Bo van der Ek", ("Ann Lee", "Bo van der Ek")),
        ("Ann Lee, Bo Ek, and Cy Doe", ("Ann Lee", "Bo Ek", "Cy Doe")),
        ("Ann Lee, PhD, MS", ("Ann Lee, PhD, MS",)),
        ("Ann Lee, Assistant Sports Editor", ("Ann Lee",)),
        ("Ann Lee, Frankfurt", ("Ann Lee",)),
        ("Ann Lee Senior Harbour Correspondent", ("Ann Lee",)),
        ("Ann Lee, AFP Senior Harbour Correspondent", ("Ann Lee",)),
        ("Quay's Leader Writers", ("Quay's Leader Writers",)),
        ("Ann Lee Tuesday, Aug. 17, 2010", ("Ann Lee",)),
        ("Ruby Tuesday", ("Ruby Tuesday",)),
        ("Ann Lee@ann_lee", ("Ann Lee",)),
        ("SHOW ALL ARTICLES OF", ()),
        ("Follow Harbour.pl", ()),
        ("Ann Lee | 3 May 2024", ("Ann Lee",)),
        ("Ann Lee July 13, 2024", ("Ann Lee",)),
        ("Anna Lee og Bo Ek", ("Anna Lee", "Bo Ek")),
        ("Rosa Ortega y Gasset", ("Rosa Ortega y Gasset",)),
        ("Ann Lee, AFP", ("Ann Lee", "AFP")),
        ("ANN LEE ASSOCIATED PRESS", ("ANN LEE", "ASSOCIATED PRESS")),
        ("Ann Lee BBC News", ("Ann Lee", "BBC News")),
        ("Harbour City Daily News", ("Harbour City Daily News",)),
        ("A A", ()),
        ("Ann Lee Special to the Harbour Post", ("Ann Lee",)),
        ("ANNE ROY, LÉA MARTIN Envoyées spéciales à Port-Havre", ("ANNE ROY", "LÉA MARTIN")),
        ("Miguel A. Lopez", ("Miguel A. Lopez",)),
        ("ann@example.org", ()),
        ("https://example.org/ann", ()),
        ("Share this story", ()),
        ("张 海妮", ("张海妮",)),
        ("张 李四", ("张", "李四")),
        ("记者 李冰 北京报道", ("李冰",)),
        ("蒋子文", ("蒋子文",)),
        ("张晓文 文/图", ("张晓文",)),
        ("张三整理", ("张三",)),
        ("张三 浙江", ("张三",)),
        ("张三返回首页", ("张三",)),
        ("张三 李四报道", ("张三", "李四")),
        ("明報記者 梁小怡", ("梁小怡",)),
        ("", ()),
    ],
)
def test_people(value, names):
    assert people(value) == names


@pytest.mark.parametrize(
    ("joint", "language"),
    [
        ("and", "en"), ("und", "de"), ("sowie", "de"), ("et", "fr"), ("con", "es"), ("com", "pt"), ("en", "nl"),
        ("met", "nl"), ("och", "sv"), ("og", "no"), ("ja", "fi"), ("amb", "ca"), ("și", "ro"), ("és", "hu"), ("και",
        "el"),
        ("та", "uk"), ("ve", "tr"), ("və", "az"), ("dan", "id"), ("và", "vi"), ("ir", "lt"), ("un", "lv"), ("dhe",
        "sq"),
        ("agus", "ga"), ("eta", "eu"), ("i", "pl"), ("y", "es"), ("e", "it"), ("a", "cs"), ("и", "ru"),
    ],
)  # fmt: skip
def test_what_joins_two_names(joint, language):
    assert people(f"Ann Lee {joint} Bo Ek") == ("Ann Lee", "Bo Ek"), language


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("أحمد علي", ("أحمد علي",)),
        ("علی رضایی و مریم احمدی", ("علی رضایی", "مریم احمدی")),
        ("राम कुमार और सीता देवी", ("राम कुमार", "सीता देवी")),
        ("张三和李四", ("张三", "李四")),
        ("张三及李四", ("张三", "李四")),
        ("張三與李四", ("張三", "李四")),
    ],
)
def test_what_joins_two_names_of_other_scripts(value, names):
    assert people(value) == names


@pytest.mark.parametrize(
    "rest",
    [
        "updated 3 hours ago", "aktualisiert", "mis à jour", "actualizado", "atualizado", "aggiornato", "bijgewerkt",
        "zaktualizowano", "обновлено", "оновлено", "güncellendi", "diperbarui", "uppdaterad", "oppdatert", "opdateret",
        "päivitetty", "aktualizováno", "frissítve", "actualizat", "ενημερώθηκε", "cập nhật",
        "am 3. Mai", "le jeudi 3 mai", "el 3 de mayo", "em 3 de maio", "il 3 maggio", "op 3 mei", "om 10:20",
        "den 3 maj", "kl. 10:20", "klo 10.20", "dnia 3 maja", "в 10:20", "pada 3 Mei", "lúc 10:20", "στις 10:20",
        "Folgen", "Suivre", "Seguir", "Segui", "Volgen", "Följ", "Følg", "Seuraa", "Obserwuj", "Подписаться",
        "Takip Et",
        "Ikuti", "Sledovat", "Theo dõi", "Envoyée spéciale à Nice", "enviada especial a Roma",
        "Inviata speciale a Roma",
    ],
)  # fmt: skip
def test_where_a_name_ends(rest):
    assert people(f"Ann Lee {rest}") == ("Ann Lee",)


@pytest.mark.parametrize(
    "name",
    [
        "Rahul Date", "Max Stand", "Maria Data", "Om Prakash Rao", "Per Hansen", "Jan te Velde", "Ahmed bin Salem",
        "Noor binti Ali", "Lorenzo dei Fiori", "Ali el-Amin", "Jeanne d’Arques", "Maria dell'Acqua",
        "Van Der Berg",
    ],
)  # fmt: skip
def test_a_name_stays_whole(name):
    assert people(name) == (name,)


def test_an_institute_is_cut_into_no_name():
    assert people("Max Muster, Hafenanstalt für Fischerei") == ("Max Muster",)


def test_an_agency_in_capitals_is_one_and_a_person_of_its_name_is_none():
    assert all(map(is_agency, ("Reuters", "REUTERS", "reuters", "sid", "SID"))) and not is_agency("Sid")


def test_a_japanese_name_has_a_blank_inside():
    assert people("山田 花子", script="ja") == ("山田 花子",)
    assert people("山田 はなこ、小野寺 ケン", script="ja") == ("山田 はなこ", "小野寺 ケン")


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("来源：某某日报", [("source", "某某日报")]),
        ("（责编：张三、李四）", [("editor", "张三、李四")]),
        ("[作者: 张三 责任编辑: 李四 ]", [("author", "张三"), ("editor", "李四")]),
        ("编辑 张三 校对 李四", [("editor", "张三"), ("crew", "李四")]),
        ("编辑|张三", [("editor", "张三")]),
        ("监 制：王 明", [("crew", "王 明")]),
        ("某某日报作者：张三", [("author", "张三")]),
        ("编译/张三", [("author", "张三")]),
        ("文/图：张三", [("author", "张三")]),
        ("来源: | 发布时间: 2018-05-17", [("source", ""), ("other", "2018-05-17")]),
        ("取材・文＝山田", [("author", "山田")]),
        ("Text: Max Muster | Foto: Bo Ek", [("author", "Max Muster"), ("other", "Bo Ek")]),
        ("Edited by: Ann Lee", [("editor", "Ann Lee")]),
        ("Автор: Анна Иванова", [("author", "Анна Иванова")]),
        ("Penulis: Budi Santoso", [("author", "Budi Santoso")]),
        ("界面新闻记者 | 程小璐", [("author", "程小璐")]),
        ("21世纪某某报道记者：张三", [("author", "张三")]),
        ("每经记者｜胥 帅 每经编辑｜张 海妮", [("author", "胥 帅"), ("editor", "张 海妮")]),
        ("作者：张三浏览：123", [("author", "张三"), ("other", "123")]),
        ("作者：张三编辑：李四", [("author", "张三"), ("editor", "李四")]),
        (
            "信息来源：某县融媒体中心作者：张三浏览量：",
            [("source", "某县融媒体中心"), ("author", "张三"), ("other", "")],
        ),
        ("（图/文 某某之家 张三）", [("author", "某某之家 张三")]),
        ("2024年5月1日 20:18 来源于 某某网", [("source", "某某网")]),
        (
            "文｜张三 李四 2024年5月1日 20:18 来源于 某某网",
            [("author", "张三 李四 2024年5月1日 20:18"), ("source", "某某网")],
        ),
        ("编辑：李四 来源 某某网 校对 王五", [("editor", "李四"), ("source", "某某网"), ("crew", "王五")]),
        ("5月1日 来自 北京", []),
        ("某某报 记者 张三 编辑 李四", [("author", "张三"), ("editor", "李四")]),
        ("发表于 2021-4-20 21:33:07|只看该作者|倒序浏览", []),
        ("能量来源：太阳", []),
        ("编辑部今天开会", []),
        ("文章 张三", []),
        ("某某报记者 张三 编辑 李四 校对 王五", [("author", "张三"), ("editor", "李四"), ("crew", "王五")]),
        ("每海记者 张三 每海编辑 李四", [("author", "张三"), ("editor", "李四")]),
        ("某某报道 记者张三 实习生 李四 广州报道", [("author", "张三"), ("author", "李四")]),
        ("某某社记者 张三 摄", []),
        ("（某某日报 记者 张三 文 李四 摄）", [("author", "张三"), ("crew", "李四 摄")]),
        ("作者：张三 李四责任编辑：王五发布：2024", [("author", "张三 李四"), ("editor", "王五"), ("other", "2024")]),
        ("来源：某某网-海边新闻网编辑：张三", [("source", "某某网-海边新闻网"), ("editor", "张三")]),
        ("栏目主编：张三 题图来源：李四 摄", [("editor", "张三"), ("crew", "李四 摄")]),
        ("来源:某某网 作者:张三 选稿:李四", [("source", "某某网"), ("author", "张三"), ("editor", "李四")]),
        ("【作者】 张三;李四", [("author", "张三;李四")]),
        ("【来源】某某日报", [("source", "某某日报")]),
        ("【海边】张三", []),
        ("记者 今天 上午 从海港城获悉", []),
        ("聯合報通訊員｜王小明", [("author", "王小明")]),
        ("某某網責任編輯：王小明", [("editor", "王小明")]),
        ("Oleh: Budi Santoso", [("author", "Budi Santoso")]),
        ("Γράφει: Άννα Λιμάνη", [("author", "Άννα Λιμάνη")]),
    ],
)
def test_read_line(line, credits):
    assert [tuple(credit) for credit in read_line(line).credits] == credits


def test_the_lead_is_what_stands_before_the_first_label():
    assert read_line("2024-05-01 07:58 来源：某某日报").lead == "2024-05-01 07:58"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("某某日报 北京 举报", "某某日报"),
        ("某某网-文化频道", "某某网-文化频道"),
        ("TNW中文站", "TNW中文站"),
        ("某某网评论(0)", "某某网"),
        ("未知", ""),
        ("本站原创", ""),
        ("网络", "网络"),
        ("某某日报2024-05-01", "某某日报"),
        ("《某某日报》", "某某日报"),
        ("某某网-《某某日报》", "某某网-《某某日报》"),
        ("[23]某某新闻网", "某某新闻网"),
        ("The Daily Harbour | Politics", "The Daily Harbour"),
        ("2024-05-01", ""),
        ("", ""),
    ],
)
def test_medium(value, name):
    assert medium(value) == name


def test_a_region_and_a_channel_are_no_person():
    assert all(
        map(is_region, ("浙江", "北京市", "IP属地浙江", "IP属地：广东", "IP屬地：浙江", "海外"))
    ) and not is_region("张三")
    assert not any(map(is_han_person, ("时政", "国际", "云南", "文化")))


def test_reporters_may_have_no_han_surname():
    assert reporters("索朗平措 加央德吉") == ("索朗平措", "加央德吉")
    assert reporters("次仁 张三 摄影报道") == ("次仁", "张三")
    assert reporters("张三 某某日报 深圳报道 校对 李四") == ("张三", "李四")


def test_shapes_of_names():
    assert is_han_person("张三") and is_han_person("欧阳小明") and is_han_person("玛丽·安")
    assert not is_han_person("记者") and not is_han_person("相关新闻")
    assert is_medium("某某日报") and is_medium("반도통신") and not is_medium("张三")
    assert is_latin_name("Bo van der Ek") and not is_latin_name("read more about it")


@pytest.mark.parametrize(
    "value",
    [
        "Ann HarbourPublished: Jan 29, 2025", "Ann HarbourUpdated", "Ann HarbourMar 5, 2025", "Ann HarbourMay 20, 2007",
        "Ann HarbourTwitter", "Ann HarbourFollow", "Ann Harbour Follow", "Ann Harbour LinkedIn",
        "Ann HarbourNews Reporter", "Ann HarbourLifestyle Writer",
    ],
)  # fmt: skip
def test_what_is_glued_to_a_name(value: str) -> None:
    assert people(value) == ("Ann Harbour",)


@pytest.mark.parametrize("name", ["Ann MacQuay", "Ann McQuay", "Ann HarbourQuay", "Mark Mayor", "Ann Quay Twitterton"])
def test_capitals_inside_a_name(name: str) -> None:
    assert people(name) == (name,)
