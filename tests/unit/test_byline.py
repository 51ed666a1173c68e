"""The byline of whole pages, HTML and flat."""

import pytest

from cleaner import clean
from cleaner.byline import find_byline
from cleaner.byline.bare.notes import closing_notes
from cleaner.locate import Located
from cleaner.policy import Limits, Policy
from cleaner.read import read
from cleaner.title import Headline

BODY = (
    "海港城的新图书馆昨天开放，第一天就有三千多名读者走进了大厅，借书的队伍一直排到门外的广场上。",
    "馆长在开放仪式上介绍，新馆共有五层，藏书六十万册，其中一半是市民在过去两年里捐赠的旧书。",
    "附近的居民告诉记者，他们盼这一天已经盼了很久，孩子们放学以后终于有了一个可以安静看书的地方。",
)
PROSE = (
    "The new library of Harbour City opened on Monday, and more than three thousand readers came on the first day.",
    "Its five floors hold six hundred thousand volumes, half of which were given by the people of the city itself.",
    "Neighbours said that they had waited for years for a quiet place where their children could read after school.",
)
TITLE = "海港城新图书馆昨天开放"


def flat(before, after=(), body=BODY, title=TITLE):
    lines = ["首页 > 新闻 > 正文", title, *before, *body, *after]
    return find("\n".join(lines), body, title)


def html(before, after="", body=BODY, title=TITLE, head="", url=None):
    paragraphs = "".join(f"<p>{line}</p>" for line in body)
    content = f"<h1>{title}</h1>{before}<div class=content>{paragraphs}</div>{after}"
    page = f"<html><head>{head}</head><body>{content}</body></html>"
    return find(page, body, title, url)


def find(text, body, title, url=None):
    page = read(text, url, None, Policy().limits)
    chosen = [b.index for b in page.blocks if any(b.text.startswith(line) for line in body)]
    located = Located(tuple(range(chosen[0], chosen[-1] + 1)) if chosen else (), 1.0)
    titles = tuple(b.index for b in page.blocks if b.text == title)
    credits = find_byline(page, located, Headline(title, titles))
    return credits.byline, [page.blocks[i].text for i in sorted(credits.blocks)]


@pytest.mark.parametrize(
    ("before", "after", "authors", "editors", "source"),
    [
        (["2024-05-01 13:43:45 来源: 某某周刊 举报"], ["责任编辑：张三_NF0001"], (), ("张三",), "某某周刊"),
        (["某某时报2024-05-0117:58"], ["（责编：张三、李四）"], (), ("张三", "李四"), "某某时报"),
        (["2024年05月01日10:10 某某财经"], [], (), (), "某某财经"),
        (["石小佳/某某青年报", "2024-05-01 09:10"], [], ("石小佳",), (), "某某青年报"),
        (["2024-05-01 09:10"], ["某某日报记者 张三 李四"], ("张三", "李四"), (), None),
        (["2024-05-01 09:10"], ["编辑 张三 校对 李四", "来源：某某网"], (), ("张三",), "某某网"),
        (["2024-05-01 来源：某某网"], ["记者张三，摄影李四"], ("张三",), (), "某某网"),
        (["2024-05-01 来源：某某网"], ["（记者高明）"], ("高明",), (), "某某网"),
        (["2024-05-01 来源：某某网"], ["（责任编辑：张三）我要纠错"], (), ("张三",), "某某网"),
        (["2024-05-01 来源：某某网责任编辑：张三大中小0条评论"], [], (), ("张三",), "某某网"),
        (["2024-05-01 来源：某某网"], ["作者：您目前是匿名发表 登录 | 5秒注册"], (), (), "某某网"),
        (["某某账号", "关注", "2024-05-01 09:10"], [], ("某某账号",), (), None),
        (["2024-05-01 22:30·某某账号"], [], ("某某账号",), (), None),
        (["原创 某某账号 2024-05-01 16:01:46"], ["采写：张三"], ("张三", "某某账号"), (), None),
        (["某某时报2024-05-0117:58"], ["热门", "来源：某某网"], (), (), "某某时报"),
        (["来源：", "作者：", "2024-05-01 14:43"], ["编辑：张三"], (), ("张三",), None),
        (["来源: | 发布时间: 2024-05-17 | 浏览次数: 2168"], [], (), (), None),
        (["文丨某某日报特约评论员 韩小涵"], ["总监制：王 明", "责编：黄南 PN269"], ("韩小涵",), ("黄南",), None),
        (["記者王小明／台北報導", "2024-05-01 09:10"], [], ("王小明",), (), None),
        (["張小三·2024-05-01 10:00"], [], ("張小三",), (), None),
        (["2024-05-01 10:00"], ["（某某社記者王小明台北1日電）"], ("王小明",), (), None),
        (["2024-05-01 10:00"], ["（某某社記者王小明倫敦12日專電）"], ("王小明",), (), None),
        (["2024/5/1 10:00:00 来源：某某之家 作者：张三 责编：李四 评论：12"], [], ("张三",), ("李四",), "某某之家"),
        (["本报记者 张三 李四 《某某日报》（2024年05月01日 第 07 版）"], [], ("张三", "李四"), (), None),
        ([], [], (), (), None),
        (["已于 2024-05-01 09:10:05 修改"], [], (), (), None),
        (["出版：2024-05-01 14:05更新：2024-05-02 18:11"], [], (), (), None),
        (["2024年5月1日星期三"], [], (), (), None),
        (["2024-05-01 09:10", "FacebookLINEX"], [], (), (), None),
        (["2024-05-01 09:10 社会文化"], [], (), (), None),
        (["时间:2024-05-01 10:22来源:未知 作者:admin 点击:1876次"], ["(责任编辑：admin)"], (), (), None),
        (
            ["2024年05月01日 18:55 21世纪某某报道 张三", "21世纪某某报道记者 张三 深圳报道"],
            [],
            ("张三",),
            (),
            "21世纪某某报道",
        ),
        (["华夏某报（www.example.net.cn）记者 胡小然 深圳报道"], [], ("胡小然",), (), None),
        (["本报记者 李冰 北京报道"], [], ("李冰",), (), None),
        (["明报记者 梁小怡"], [], ("梁小怡",), (), None),
        (["张三 报道"], [], ("张三",), (), None),
        (["□ 吴小姝"], [], ("吴小姝",), (), None),
        (["2024-05-01 来源：海州网 阅读 68213"], ["编辑 吴小姝校对 李小伟"], (), ("吴小姝",), "海州网"),
        (["2024-05-01 来源：海州网阅读 68213"], [], (), (), "海州网"),
        (["2024-05-01 编辑：吴小姝 86条评论 51287 浏览"], [], (), ("吴小姝",), None),
        (["2024-05-01 聯合報／ 記者陳小君／台中即時報導"], [], ("陳小君",), (), "聯合報"),
        (["2024-05-01 10:00", "■本报记者 吴小姝 通讯员 李小伟"], [], ("吴小姝", "李小伟"), (), None),
        (["◎ 吴小姝（海州大学）"], [], ("吴小姝",), (), None),
        (["■ 本报评论员"], [], (), (), None),
        ([], ["（吴小姝）"], ("吴小姝",), (), None),
        ([], ["(易寒)"], ("易寒",), (), None),
        ([], ["（完）"], (), (), None),
        ([], ["（全文完）"], (), (), None),
        ([], ["（温州）"], (), (), None),
        ([], ["（高清）"], (), (), None),
        ([], ["（路透社）"], (), (), None),
        ([], ["（金融界）"], (), (), None),
        ([], ["（责任编辑 吴小姝）"], (), ("吴小姝",), None),
        ([], ["（图片由受访者提供）"], (), (), None),
        (["吴小姝/文"], [], ("吴小姝",), (), None),
        (["文、图/吴小姝"], [], ("吴小姝",), (), None),
        (["采写：南都记者 吴小姝"], [], ("吴小姝",), (), None),
        (["2024-05-01"], ["【撰文】吴小姝", "【文/图】李小伟"], ("吴小姝", "李小伟"), (), None),
        ([], ["（云溪县融媒体中心 彭小立 邓小康）"], ("彭小立", "邓小康"), (), None),
        (["作者：", "张三", "编辑：", "李四"], [], ("张三",), ("李四",), None),
        (["作者：", "分享到微信"], [], (), (), None),
        (["某某报 记者 吴小姝 编辑 樊小婧", "2024-05-01 10:21"], [], ("吴小姝",), ("樊小婧",), "某某报"),
        (
            ["本文来自微信公众号：某某研究室 （ID：abc），作者：白小若，编辑：秦岭"],
            [],
            ("白小若",),
            ("秦岭",),
            "某某研究室",
        ),
        (["由 底角三分王 发表在 某某的话题236回复 / 5819浏览", "2024-05-01 13:09:44"], [], ("底角三分王",), (), None),
        (["Author, 海伦·普莱斯", "Role, 某某记者", "2024年5月1日"], [], ("海伦·普莱斯",), (), None),
        ([], ["某京报记者 吴小姝 编辑 樊小婧 校对 王小强"], ("吴小姝",), ("樊小婧",), None),
        (["每海记者 吴小姝 每海编辑 樊小婧"], [], ("吴小姝",), ("樊小婧",), None),
        (["海星新闻记者 吴小姝 2024-05-01 10:00"], [], ("吴小姝",), (), "海星新闻"),
        (["原创 海目新闻 记者 吴小姝 2024-05-01 10:00"], [], ("吴小姝",), (), "海目新闻"),
        (["海港在线 2024-05-01 10:00 | 记者 吴小姝 编辑 樊小婧"], [], ("吴小姝",), ("樊小婧",), "海港在线"),
        (["21世纪某某报道 记者吴小姝 实习生 李小伟 广州报道"], [], ("吴小姝", "李小伟"), (), None),
        (["文|《海潮》记者 吴小姝"], [], ("吴小姝",), (), None),
        (["文|《海潮周刊》记者 吴小姝 | 北京报道"], [], ("吴小姝",), (), None),
        (["文/海潮网 吴小姝"], [], ("吴小姝",), (), None),
        (["海州日报客户端 吴小姝 李小伟 2024-05-01"], [], ("吴小姝", "李小伟"), (), "海州日报客户端"),
        (["海州网·海州新闻 2024-05-01 10:00:00 吴小姝"], [], ("吴小姝",), (), "海州网·海州新闻"),
        (["海州网 时政 2024-05-01 10:00"], [], (), (), "海州网"),
        (["2024/05/01 10:00 〔記者吳小維／台北報導〕"], [], ("吳小維",), (), None),
        (["海潮中心／吳小維報導", "2024-05-01 10:00"], [], ("吳小維",), (), None),
        (["國際中心／綜合報導", "2024-05-01 10:00"], [], (), (), None),
        (["記者連日實地走訪報導", "2024-05-01 10:00"], [], (), (), None),
        (["（記者深入災區採訪報導）", "2024-05-01 10:00"], [], (), (), None),
        (["（記者王小明新竹報導）", "2024-05-01 10:00"], [], ("王小明",), (), None),
        (["（記者王明高雄報導）", "2024-05-01 10:00"], [], ("王明",), (), None),
        (["（記者日前走進現場報導）", "2024-05-01 10:00"], [], (), (), None),
        (["某某報通訊員 王小明", "2024-05-01 10:00"], [], ("王小明",), (), "某某報"),
        (["2024-05-01 10:00 · 海邊的老馬 · IP屬地浙江"], [], ("海邊的老馬",), (), None),
        (["2024-05-01 10:00"], ["作者簡介：王小明，某某大學教授，著有《海邊》。喜歡大海。"], ("王小明",), (), None),
        ([], ["責任編輯：韓小玉#"], (), ("韓小玉",), None),
        ([], ["责任编辑：HN025"], (), (), None),
        ([], ["编辑 | 侯小波返回搜狐，查看更多"], (), ("侯小波",), None),
        ([], ["作者：白小若，头图来自：某某中国"], ("白小若",), (), None),
        (["2024-05-01 10:00 来源：海潮网-《海潮日报》"], [], (), (), "海潮网-《海潮日报》"),
        (["来源: [23]海潮新闻网"], [], (), (), "海潮新闻网"),
        (
            [],
            ["作者：沈小苇，某省作协会员，著有《南窗》等。本文转自公众号“海边旧事”，经授权发布，图片由作者提供。"],
            ("沈小苇",),
            (),
            None,
        ),
        # Where an account wrote from is nobody's name, and tells the account from a channel.
        (["海边的老马", "2024-05-01 10:00", "发布于", "浙江"], [], ("海边的老马",), (), None),
        (["海边的老马", "2024-05-01 10:00 浙江"], [], ("海边的老马",), (), None),
        (["海边的老马", "编辑于 2024-05-01 10:00 · 广东"], [], ("海边的老马",), (), None),
        (["海边的老马", "2024-05-01 10:00", "IP属地：浙江"], [], ("海边的老马",), (), None),
        (["2024-05-01 10:00 · 海边的老马 · IP属地浙江"], [], ("海边的老马",), (), None),
        (["2024-05-01 10:00", "发布于：", "北京市"], [], (), (), None),
        (["要闻", "2024-05-01 10:00 北京"], [], (), (), None),
        (["时政 2024-05-01 10:00"], [], (), (), None),
        # A label in one element, the person in the next; two labels in one; from where, behind the name.
        (["撰文：", "沈小葦 荆小帆", "2024-05-01 10:00"], [], ("沈小葦", "荆小帆"), (), None),
        (["作者", "下一篇", "2024-05-01 10:00"], [], (), (), None),
        (["文字／攝影 沈小葦", "2024-05-01 10:00"], [], ("沈小葦",), (), None),
        (["2024-05-01 10:00"], ["報導／攝影：沈小葦"], ("沈小葦",), (), None),
        (["文／沈小葦 瑞芳報導", "2024-05-01 10:00"], [], ("沈小葦",), (), None),
        (["沈小葦 荆小帆 / 台東報導", "2024-05-01 10:00"], [], ("沈小葦", "荆小帆"), (), None),
        (["海城新聞網 | 沈小葦 嘉義報導", "2024-05-01 10:00"], [], ("沈小葦",), (), None),
        (["海城週刊記者 沈小葦 發自東京、台北", "2024-05-01 10:00"], [], ("沈小葦",), (), None),
        (["2024-05-01 10:00"], ["（记者沈小苇综合报导/责任编辑：荆小帆）"], ("沈小苇",), ("荆小帆",), None),
        (["沈小葦", "2024-05-01 10:00"], [], ("沈小葦",), (), None),
        (["最後更新時間：2024-05-01 10:00"], [], (), (), None),
        (["作者 Daisy Wang |發布日期 2024 年 05 月 01 日 10:00 | 分類 海港"], [], ("Daisy Wang",), (), None),
        (["http://www.example.cn 2024年05月01日16:52 海潮网"], [], (), (), "海潮网"),
        (["编辑：张小三版权声明"], [], (), ("张小三",), None),
        # What buttons say, one or several without a blank, is no name and no medium.
        (["2024-05-01 10:00", "作者简介"], [], (), (), None),
        (["2024-05-01 10:00", "語音播報"], [], (), (), None),
        (["2024-05-01 10:00", "聽新聞字級FacebookLINE"], [], (), (), None),
        (["来源：新浪微博", "2024-05-01 10:00"], [], (), (), "新浪微博"),
    ],
)
def test_chinese_lines(before, after, authors, editors, source):
    byline, _ = flat(before, after)
    assert (set(byline.authors), byline.editors, byline.source) == (set(authors), editors, source)


def test_the_account_card_stands_after_the_hot_list():
    hot = [line for n in range(20) for line in (f"热门新闻标题第{n}条在这里", f"账号{n}", "2026-02-13 04:14:36")]
    card = ["海边的读书人", "海边的读书人", "分享有趣的书", "8691文章数 23631关注度", "往期回顾 全部"]
    after = ["相关推荐", *hot, "2026-02-14 03:15:00", *card]
    byline, _ = flat(["0", "分享至"], after)
    assert byline.authors == ("海边的读书人",)
    assert byline.source is None


@pytest.mark.parametrize("between", [(), ("双方首发：", *("海州：孙小林、张小昊", "云溪：李小华、丁小昌") * 9)])
def test_who_signs_the_last_paragraph_in_brackets(between):
    lines = ("2024年05月01日10:10 某某体育", *BODY, *between, "(易寒)")
    article = clean("".join(f"<p>　　{line}</p>" for line in lines))
    assert article.byline.authors == ("易寒",)
    assert article.text.endswith((*BODY, *between)[-1])


@pytest.mark.parametrize(
    ("last", "authors"),
    [
        ("An Bình", ("An Bình",)),
        ("Forward-Looking Statements", ()),
        ("Safe Harbor", ()),
        ("Risk Factors", ()),
        ("About Harbour City", ()),
    ],
)
def test_the_bold_line_behind_the_last_paragraph_is_a_name(last, authors):
    assert html("", body=(*PROSE, f"<b>{last}</b>"), title="A new library")[0].authors == authors


def test_on_a_platform_the_source_is_the_account_too():
    before = ["网易首页 > 网易号 > 正文 申请入驻", TITLE, "2024-05-22 07:16:06 来源: 海边的读书人 北京 举报"]
    byline, _ = find("\n".join([*before, *BODY]), BODY, TITLE)
    assert (byline.authors, byline.source) == (("海边的读书人",), "海边的读书人")


def test_reporters_in_prose():
    first = f"某某社海港5月1日电（记者 张三、李四）{BODY[0]}"
    byline, printed = flat([], body=(first, *BODY[1:]))
    assert byline.authors == ("张三", "李四")
    assert first not in printed
    last = f"{BODY[-1]}（编译/王小五）"
    assert flat([], body=(*BODY[:-1], last))[0].authors == ("王小五",)


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("某新网5月1日电 (张小三 李小四)", ("张小三", "李小四")),
        ("某广网拉萨5月1日消息（总台记者索朗平措 加央德吉）", ("索朗平措", "加央德吉")),
        ("某华社乌鲁木齐5月1日电（记者阿依古丽、张小三）", ("阿依古丽", "张小三")),
        ("【某球时报驻德国特约记者 张小三 某球时报记者 李小四】", ("张小三", "李小四")),
        ("【某球网报道 记者 张小三】", ("张小三",)),
        ("【文/某某者网 张小三】", ("张小三",)),
        ("本报讯 记者张小三报道：", ("张小三",)),
        ("本报讯 记者张小三 通讯员李小四 ", ("张小三", "李小四")),
        ("本报讯 记者昨日 前往现场 ", ()),
        ("【某公報訊】記者張小維報道：", ("張小維",)),
        ("（某某社記者張小維台北報導）", ("張小維",)),
        ("【某紀元2024年5月1日訊】（某紀元記者程安綜合報導）", ("程安",)),
        ("〔記者張小維／南投報導〕", ("張小維",)),
        ("某华社拉萨5月1日电（记者索朗达杰）", ("索朗达杰",)),
        ("某民网海港5月1日电（吴小姝、通讯员李伟）", ("吴小姝", "李伟")),
        ("某华社拉萨电（记者 索朗达杰）", ("索朗达杰",)),
        ("本报讯（记者 张小三 索朗达杰）", ("张小三", "索朗达杰")),
        ("本报讯（记者 全程跟拍）", ()),
        ("村长（对记者：请不要拍照）说，", ()),
        ("据某某网报道（记者手记）", ()),
        ("（某報記者王小明採訪報導）", ("王小明",)),
        ("（記者深入災區採訪報導）", ()),
        ("（記者連日實地走訪報導）", ()),
        ("（记者手记）", ()),
        ("【采访/实录】", ()),
        ("【编辑/点评】", ()),
        ("（记者张三摄）", ()),
        ("（某某网5月1日讯）", ()),
        ("某海网5月1日电 (今天 晴)", ()),
    ],
)
def test_the_dateline_names_reporters(dateline, authors):
    first = f"{dateline}{BODY[0]}"
    byline, printed = html("", body=(first, *BODY[1:]))
    assert (byline.authors, byline.editors) == (authors, ())
    assert first not in printed


@pytest.mark.parametrize(
    ("credit", "authors", "editors"),
    [
        ("（编译/文小怡）", ("文小怡",), ()),
        ("（编辑：张小三）", (), ("张小三",)),
        ("[责任编辑：张小三]", (), ("张小三",)),
        ("【责任编辑：张小三】", (), ("张小三",)),
        ("责任编辑：张小三", (), ("张小三",)),
        ("（作者：张小三）", ("张小三",), ()),
        ("（记者 张小三 文/图）", ("张小三",), ()),
        ("（张小三 文/图）", ("张小三",), ()),
        ("（本报记者 张小三/文 李小四/图）", ("张小三",), ()),
        ("（本报记者 张小三 摄影报道）", ("张小三",), ()),
        (" 某某社记者 张小三 摄", (), ()),
    ],
)
@pytest.mark.parametrize("last", ["船都回来了。", "傍晚起风了，船都回到了港里，没有一条落下。", BODY[-1]])
def test_a_credit_behind_the_last_sentence_leaves_the_paragraph(last, credit, authors, editors):
    body = (*BODY, f"{last}{credit}")
    for form in (html("", body=body), flat([], body=body)):
        byline, printed = form
        assert (byline.authors, byline.editors) == (authors, editors)
        assert body[-1] not in printed or len(last) < 15  # so short a line may be one of credits


def test_reporter_and_editor_of_taiwan_in_prose():
    first, last = f"（某某社記者許小維台北15日電）{BODY[0]}", f"{BODY[-1]}（編輯：陳小璇）1130915"
    byline, printed = flat([], body=(first, *BODY[1:-1], last))
    assert (byline.authors, byline.editors) == (("許小維",), ("陳小璇",))
    assert not {first, last} & set(printed)
    last = f"{BODY[-1]}（图/文 某某之家 邱小扬）"
    assert flat([], body=(*BODY[:-1], last))[0].authors == ("邱小扬",)


@pytest.mark.parametrize(
    ("before", "after", "url"),
    [
        ('<p><a href="https://example.com/people/yu/">鱼腹藏书</a> 2024-05-01 01:16:09</p>', "", None),
        (
            '<div><a href="https://blog.example.net/yu1">鱼腹藏书</a></div><div>2024-05-01 09:12</div>', "",
            "https://blog.example.net/yu1/article/1",
        ),
        ("<p>鱼腹藏书</p><p>2024-05-01 07:41</p>", '<div class="author-info"><p>鱼腹藏书</p></div>', None),
        ('<div class="authi">鱼腹藏书</div><div>楼主</div><div>2024-05-01 07:41</div>', "", None),
    ],
)  # fmt: skip
def test_a_nick_beside_the_date_is_the_author(before, after, url):
    byline, _ = html(before, after, url=url)
    assert (byline.authors, byline.source) == (("鱼腹藏书",), None)


def test_a_channel_beside_the_date_is_nobody():
    before = '<div><a href="https://www.example.net/tech">科技前沿</a></div><div>2024-05-01 09:12</div>'
    byline, _ = html(before, url="https://www.example.net/tech/2024/1.html")
    assert (byline.authors, byline.source) == ((), None)


def test_an_interview_keeps_its_questions():
    question = "记者：您怎么看这座新图书馆？"
    byline, printed = flat([], body=(BODY[0], question, *BODY[1:]))
    assert byline.authors == ()
    assert question not in printed
    last = f"{BODY[-1]}记者：您怎么看"
    assert flat([], body=(*BODY, last))[0].authors == ()


@pytest.mark.parametrize(
    ("line", "authors", "source"),
    [
        ("2024-05-01 来源：<a href=/m/1>海边夜话</a><span>湖南</span>", (), "海边夜话"),
        (
            "<a href=/sh>社会新闻</a><a href=http://www.courier.example/>某某新闻网</a> 2024-05-01 10:47",
            (),
            "某某新闻网",
        ),
        (
            "2024-05-01 来源：<a href=/m/1>某某日报网络版</a><span>作者：张三 李四</span>",
            ("张三", "李四"),
            "某某日报网络版",
        ),
    ],
)
def test_where_a_link_ends_in_a_line_of_glued_elements(line, authors, source):
    byline, _ = html(f"<div>某某网 &gt; 社会新闻 &gt; 正文</div><div>{line}</div>")
    assert (byline.authors, byline.source) == (authors, source)


@pytest.mark.parametrize("said", ["记者辛苦了", "记者辛苦了，希望继续关注后续", "记者张三，希望你多写"])
def test_what_a_reader_writes_to_a_reporter_is_no_byline(said):
    assert flat(["2024-05-01 09:10 某某日报"], ["评论", said])[0].authors == ()


def test_the_public_account_names_its_author():
    card = '<div style="display:none"><p>海边读书</p><p>微信号 haibian</p></div>'
    before = f'<span class="meta">原创</span><div>某人 海边读书</div>{card}'
    assert html(before)[0].authors == ("某人",)


def test_two_people_in_the_element_of_the_author_are_no_account():
    links = "<a href=/author/1>沈小葦</a> <a href=/author/2>荆小帆</a>"
    byline, _ = html(
        f'<div><span>撰文：</span><div data-testid="article-author">{links}</div></div><p>2024-05-01 10:00</p>'
    )
    assert byline.authors == ("沈小葦", "荆小帆")


def test_names_of_the_template():
    before = '<span class="date">2024-05-01</span><span class="source">某某参考</span>'
    assert html(before)[0].source == "某某参考"


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<p>By Ann Lee and Bo Ek</p>", ("Ann Lee", "Bo Ek")),
        ("<p>Von Max Muster</p>", ("Max Muster",)),
        ("<p>Kommentar von Max Muster</p>", ("Max Muster",)),
        ("<p>Par Anne Martin</p>", ("Anne Martin",)),
        ("<p>Text: Max Muster</p>", ("Max Muster",)),
        ("<p>May 3, 2024 | By Ann Lee</p>", ("Ann Lee",)),
        ('<span class="author-name">Ann Lee</span><span class="author-title">Reporter</span>', ("Ann Lee",)),
        ('<p>May 3, 2024</p><a href="/authors/ann-lee/">Ann Lee</a>', ("Ann Lee",)),
        ("<p>Emily Lee</p><p>3 May 2024</p>", ("Emily Lee",)),
        ("<p>Trip Planning</p><p>3 May 2024</p>", ()),
        ("<p>Photo: Ann Lee</p>", ()),
        ('<div class="author">Minya - Ann Lee</div>', ("Ann Lee",)),
        ('<div class="author">Harbourfan - Chief Cook</div>', ("Harbourfan",)),
        ('<div class="author">Weather - Bright Spells</div>', ("Weather",)),
        ('<div class="author">المنيا - مروان عبد الجواد</div>', ("مروان عبد الجواد",)),
        ('<div class="author">كتب - مروان عبد الجواد</div>', ("مروان عبد الجواد",)),
        ("<p>Беседовала Глафира Соловей</p>", ("Глафира Соловей",)),
        ('<div class="author">Print Email</div><p>3 May 2024</p>', ()),
        ("<p>By Ann Lee5 minute Read</p>", ("Ann Lee",)),
        ('<blockquote><div class="author">Ann Lee</div></blockquote>', ()),
        ('<figure><figcaption><b class="author">Ann Lee</b></figcaption></figure>', ()),
        ('<a class="author x-1" href="/author/a">Ann Lee</a><p class="author odd">Bo Ek</p>', ("Ann Lee", "Bo Ek")),
        ("<p class=byline>By <a class=author>Al Oar</a> , Bo Ek and Cy Oar</p>", ("Al Oar", "Bo Ek", "Cy Oar")),
        ("<p>All HarbourEdited by</p><p class=author>Bo Ek</p>", ()),
        ("<p>L'auteur</p><p>Anne Martin</p>", ("Anne Martin",)),
        ("<p>Nga</p><p>Gazeta Liman</p>", ("Gazeta Liman",)),
        ('<p class=author>by <a href="/author/tim-oar">Tim\n\t Oar</a></p>', ("Tim Oar",)),
        ("<div class=author>A A</div>", ()),
        ("<div class=about-author>About Ann Oar</div>", ("Ann Oar",)),
        ("<p>JOHN OARMAN Staff Writer</p>", ("JOHN OARMAN",)),
        ("<p>Sponsored by: Quay Code</p>", ()),
        ("<p>Autor:in: Max Muster</p>", ("Max Muster",)),
        ("<p>Autor*in: Max Muster</p>", ("Max Muster",)),
        ("<p>Autor/in: Max Muster</p>", ("Max Muster",)),
        ("<p>Aufrufe: 1120 | Hinzugefügt von: Wenzel | Tags:</p>", ("Wenzel",)),
        ('<div class="author has-bio a">By Ann Lee</div><div class="author b">Bo Ek</div>', ("Ann Lee", "Bo Ek")),
        ('<a href="/about/editors/bo-ek/">Bo Ek</a>', ("Bo Ek",)),
        ("<p>By Ann Lee on 2024-05-03</p>", ("Ann Lee",)),
        ("<p>Par Anne Martin le 03/05/2024</p>", ("Anne Martin",)),
        ("<p>Von Wenzel am 03.05.2024, 11:51 | 0 Meinungen</p>", ("Wenzel",)),
        ('<div class="autor">von am 03.05.2024</div>', ()),
        ("<p>Friday May 3, 2024 11:44 am PST by Ann Lee</p>", ("Ann Lee",)),
        ("<p>3. Mai 2024, 10:22 Uhr von Max Muster</p>", ("Max Muster",)),
        ("<p>By harbourfan | May 3, 2024</p>", ("harbourfan",)),
        ("<p>Submitted by harbourfan on Fri, 05/03/2024 - 11:51</p>", ("harbourfan",)),
        ("<p>Gespeichert von hafenfreund am 3. Mai 2024 - 18:55</p>", ("hafenfreund",)),
        ("<p>03.05.2024, 16:20 von hafenfreund</p>", ("hafenfreund",)),
        ('by <b class="author vcard"><a class="url fn" rel="author" href="/?author=1">kai</a></b>', ("kai",)),
        ('by <b class="author vcard"><a class="url fn" rel="author" href="/">kai.com</a></b>', ()),
        ('<span class="author vcard"><b>Author </b><a class="url fn" href="/author/kai">kai</a></span>', ("kai",)),
        ('<p class="author"><a href="/team/xyr">Xyr Oar</a> Quay Keeper</p>', ("Xyr Oar",)),
        ('<a class="post-author" href="/x">durch Max Muster</a>', ("Max Muster",)),
        ('<p class="author">montage : Max Muster</p>', ()),
        ('<p class="author">By: CNN Wire</p><p>By Ann Lee</p>', ("Ann Lee",)),
        ('<p class="author"><a rel="author" href="/author/x">SHOW ALL ARTICLES OF</a></p>', ()),
        ("", ()),
    ],
)
def test_other_lines(before, authors):
    assert html(before, body=PROSE, title="A library for Harbour City")[0].authors == authors


def test_a_menu_above_the_headline_names_nobody():
    menu = '<a href="/author/tv-red-carpets">Red Carpets</a>' + "<p>Menu</p>" * 6
    byline = '<div class="author"><a href="/author/ann-lee">Ann Lee</a></div>'
    head = '<p><a href="/">Home</a></p>'
    text = "".join(f"<p>{line}</p>" for line in PROSE)
    page = f"<body>{head}{menu}<h1>A library for Harbour City</h1>{byline}{text}</body>"
    assert find(page, PROSE, "A library for Harbour City")[0].authors == ("Ann Lee",)


def test_the_source_of_a_picture_is_not_the_articles():
    before = "<figcaption>Illustration by Ann Lee. Source: Example.</figcaption>"
    assert html(before, body=PROSE, title="A library for Harbour City")[0].source is None


@pytest.mark.parametrize("before", ["Bildungsministerium: Ann Lee", "Photosynthesis explained", "(Image: Ann Lee)"])
def test_a_line_that_only_begins_like_a_credit_keeps_its_source(before):
    byline, _ = html(f"<p>{before} | Source: Example News</p>", body=PROSE, title="A library for Harbour City")
    assert byline.source == "Example News"


def test_a_byline_below_the_deck_that_was_taken_for_body():
    deck = "At 81, the keeper repairs what a generation threw away, and his new customers were born after him."
    lines = [deck, "Share", "212", "By Quillon Feather and Tamsin Oar", "Published March 3, 2024", *PROSE]
    byline, _ = find("\n".join(["The last keeper", *lines]), (deck, lines[3], *PROSE), "The last keeper")
    assert byline.authors == ("Quillon Feather", "Tamsin Oar")


def test_a_byline_between_two_headlines_with_its_buttons():
    title = "Harbour City opens a new library"
    buttons = ["Comments", "Share", "AA", "Text Size", "Small", "Medium", "Large", "Follow us"]
    before = ["Quillon Feather / EXAMPLE.ORG / May 3, 2024, 14:04 IST", *buttons, title]
    menu = [f"Section {n}" for n in range(20)]
    lines = [*menu, title, *before, *PROSE]
    assert find("\n".join(lines), PROSE, title)[0].authors == ("Quillon Feather",)


def test_a_teaser_at_the_end_of_a_signed_article_has_an_author_of_its_own():
    more = [f"{line} This is the part {n} of it." for n in range(4) for line in PROSE]
    lines = ["By Ann Feather", "3 May 2024", *more, "By Bo Oar and Tom Quay", PROSE[0]]
    byline, _ = find("\n".join(["The last keeper", *lines]), (*more, lines[-2], PROSE[0]), "The last keeper")
    assert byline.authors == ("Ann Feather",)


def ld(author):
    article = f'{{"@type":"NewsArticle","author":{author},"publisher":{{"name":"Harbour News"}}}}'
    return f'<script type="application/ld+json">{article}</script>'


@pytest.mark.parametrize(
    ("head", "before", "authors"),
    [
        ('<meta name="author" content="Ann Lee">', "", ("Ann Lee",)),
        ('<meta name="author" content="https://example.org/ann">', "", ()),
        (ld('{"@type":"Person","name":"Ann Lee"}'), "", ("Ann Lee",)),
        (ld('[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}]'), "", ("Ann Lee", "Bo Ek")),
        (ld('{"@type":"Organization","name":"Harbour News"}'), "<p>By Ann Lee</p>", ("Ann Lee",)),
        (ld('{"@type":"Organization","name":"Harbour News"}'), "", ("Harbour News",)),
        (ld('{"@type":"Person","name":"webteam2"}'), "<p>By Ann Lee</p>", ("Ann Lee",)),
        (ld('{"@type":"Person","name":"Reported by Ann Lee"}'), "", ("Ann Lee",)),
        (ld('{"@type":"Person","name":"Oleh Bima Putra"}'), "", ("Bima Putra",)),
        (ld('{"@type":"Person","name":"كتب محمد فتحي"}'), "", ("محمد فتحي",)),
        ('<meta name="author" content="विवेक मिश्रा द्वारा">', "", ("विवेक मिश्रा",)),
        ('<meta name="author" content="文/张小三">', "", ("张小三",)),
        (ld('{"@type":"Person","name":"Theo James"}'), "", ("Theo James",)),
        ('<meta name="author" content="Harbour Robotics, Inc.">', "", ("Harbour Robotics, Inc.",)),
        ('<meta name="author" content="Hafenbau AG">', "<p>Von Max Muster</p>", ("Max Muster",)),
        (ld('{"@type":"Person","name":"Quay Gold Corp."}'), "<p>By Ann Lee</p>", ("Ann Lee",)),
        ('<meta name="author" content="Super User">', "", ()),
        ('<meta name="author" content="Harbour Wave (www.harbour.example)">', "", ()),
        ('<meta name="author" content="Quay Webs - www.quay.example">', "<p>By Ann Lee</p>", ("Ann Lee",)),
        (ld('{"@type":"Person","name":"Ann O&#039;Lee"}'), "", ("Ann O'Lee",)),
    ],
)
def test_the_head(head, before, authors):
    assert html(before, body=PROSE, title="A library for Harbour City", head=head)[0].authors == authors


def test_other_scripts():
    korean = ("항구 도시의 새 도서관이 월요일에 문을 열었고 첫날에만 삼천 명이 넘는 독자가 찾아왔다.",) * 3
    assert html("<p>김철수 기자 kim@example.kr</p>", body=korean, title="새 도서관 개관")[0].authors == ("김철수",)
    japanese = ("港町の新しい図書館が月曜日に開館し、初日だけで三千人を超える読者が訪れたと市が発表しました。",) * 3
    assert html("<p>取材・文＝山田 花子</p>", body=japanese, title="新しい図書館が開館")[0].authors == ("山田 花子",)
    for signed in ("（山田花子）", "(山田花子)"):  # as printed, and folded
        found, _ = html("<p>2024年5月3日</p>", f"<p>{signed}</p>", body=japanese, title="新しい図書館が開館")
        assert found.authors == ("山田花子",)
    russian = ("Новая библиотека портового города открылась, и в первый день пришли три тысячи читателей.",) * 3
    assert html("<p>Автор: Анна Иванова</p>", body=russian, title="Новая библиотека")[0].authors == ("Анна Иванова",)


KOREAN = ("항구 도시의 새 도서관이 월요일에 문을 열었고 첫날에만 삼천 명이 넘는 독자가 찾아왔다.",) * 3
JAPANESE = ("港町の新しい図書館が月曜日に開館し、初日だけで三千人を超える読者が訪れたと市が発表しました。",) * 3


@pytest.mark.parametrize(
    "line",
    [
        "김철수 기자구독",
        "김철수 기자기자 페이지",
        "(해구=새한통신) 김철수 기자 = 지난달 개관한 도서관에 독자가 몰리고 있다고 8일 밝혔다.",
    ],
)
def test_how_the_korean_press_signs(line):
    body = (line, *KOREAN) if "=" in line else KOREAN
    before = "" if "=" in line else f"<p>{line}</p>"
    assert html(before, body=body, title="새 도서관 개관")[0].authors == ("김철수",)


def test_who_took_the_picture_of_a_korean_page_did_not_write_it():
    before = "<p>책을 고르고 있다. 이영희 기자</p><p>김철수 기자</p>"
    assert html(before, body=KOREAN, title="새 도서관 개관")[0].authors == ("김철수",)


@pytest.mark.parametrize("carried", ["새한일보 | 네이버", "새한일보"])
def test_a_portal_carries_the_article_of_an_outlet(carried):
    head = f'<meta property="og:article:author" content="{carried}">'
    byline, _ = html("<p>이도현 기자</p>", body=KOREAN, title="새 도서관 개관", head=head)
    assert (byline.authors, byline.source) == (("이도현",), "새한일보")


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<p>[小野寺 涼，Example]</p>", ("小野寺 涼",)),
        ("<p>（みなとニュース特約・小野寺 涼）</p>", ("小野寺 涼",)),
        ("<p>in <a>ネット</a>, Posted by log1d_ts</p>", ("log1d_ts",)),
        ("", ("Harbour News",)),
    ],
)
def test_a_person_printed_goes_before_the_house_of_the_head(before, authors):
    house = ld('{"@type":"Organization","name":"Harbour News"}')
    assert html(before, body=JAPANESE, title="新しい図書館が開館", head=house)[0].authors == authors


def test_who_stands_in_brackets_behind_the_last_sentence():
    house = ld('{"@type":"Organization","name":"Harbour News"}')
    body = (*JAPANESE[:2], f"{JAPANESE[2]}【釜石うらら、小野寺涼】")
    byline, printed = html("", body=body, title="新しい図書館が開館", head=house)
    assert byline.authors == ("釜石うらら", "小野寺涼")
    assert body[2] not in printed


@pytest.mark.parametrize(
    ("head", "authors"),
    [("", ("釜石うらら",)), ('<meta name="author" content="港ニュース編集部">', ("港ニュース編集部",))],
)
def test_who_filed_a_japanese_article_signs_it_where_nobody_else_does(head, authors):
    body = (f"【港町＝釜石うらら】{JAPANESE[0]}", *JAPANESE[1:])
    assert html("", body=body, title="新しい図書館が開館", head=head)[0].authors == authors


@pytest.mark.parametrize(
    "sentence",
    ["Three people were injured — John Smith, Peter Jones. ", "LONDON, May 5 - Prime Minister, Ann Lee. "],
)
def test_a_dash_in_a_sentence_files_nothing(sentence):
    body = (f"{sentence}{PROSE[0]}", *PROSE[1:])
    assert html("", body=body, title="The ferry runs again")[0].authors == ()


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("УСТЬЕ, 5 мар — Новости Гавани, Анна Лисова. ", ("Анна Лисова",)),
        ("УСТЬЕ, 5 мар — Новости Гавани, Анна Лисова, Иван Рыбин. ", ("Анна Лисова", "Иван Рыбин")),
        ("УСТЬЕ, 5 мар — Новости Гавани. ", ("Новости Гавани",)),
    ],
)
def test_who_filed_for_a_russian_agency(dateline, authors):
    house = ld('{"@type":"Organization","name":"Новости Гавани"}')
    body = ("Паром вернётся в гавань в июне, сообщила во вторник администрация города на берегу залива.",) * 3
    body = (f"{dateline}{body[0]}", *body[1:])
    assert html("", body=body, title="Паром вернётся", head=house)[0].authors == authors


def test_who_wrote_for_an_agency_behind_the_last_sentence():
    body = (*JAPANESE[:2], f"{JAPANESE[2]}(c)ABC/Ann LEE")
    assert html("", body=body, title="新しい図書館が開館")[0].authors == ("Ann LEE",)


def test_a_byline_below_the_points_of_a_summary():
    points = "".join(f"<p>The library of the city is the {n} of its kind.</p>" for n in ("first", "best", "last"))
    page = f"<h1>A new library</h1>{points}<p>Gastbeitrag von Max Muster und Bo Ek</p>"
    paragraphs = "".join(f"<p>{line}</p>" for line in PROSE * 2)
    it = read(f"<html><body>{page}{paragraphs}</body></html>", None, None, Policy().limits)
    body = tuple(b.index for b in it.blocks[1:] if not b.text.startswith("Gast"))
    assert find_byline(it, Located(body, 1.0), Headline("A new library", (0,))).byline.authors == (
        "Max Muster",
        "Bo Ek",
    )


def test_a_signature_in_bold_behind_the_last_paragraph():
    body = ("Thư viện mới của thành phố cảng mở cửa hôm thứ hai, hơn ba nghìn độc giả đến trong ngày đầu tiên.",) * 3
    house = ld('{"@type":"Person","name":"Harbour News"}')
    text = "".join(f"<p class=Normal>{line}</p>" for line in body)
    for signed, authors in (
        ("<p class=Normal><b>An Bình</b></p>", ("An Bình",)),
        ("<p>An Bình</p>", ("Harbour News",)),
    ):
        page = f"<html><head>{house}</head><body><h1>Thư viện mới mở cửa</h1>{text}{signed}</body></html>"
        assert find(page, body, "Thư viện mới mở cửa")[0].authors == authors


def test_a_button_in_a_box_of_authors_is_nobody():
    head = '<meta property="og:site_name" content="Harbour News"><meta name="author" content="Harbour News">'
    before = '<div class="author"><span>Copy URL</span></div><p>3 May 2024</p><p>Copy URL</p>'
    byline, _ = html(before, body=PROSE, title="A new library", head=head)
    assert "Copy URL" not in byline.authors


def test_editors_behind_the_reporters():
    last = "<p>Additional reporting by Bo Ek; Editing by Cy Oar and Di Moor.</p>"
    head = ld('{"@type":"Person","name":"Ann Lee"}')
    byline, _ = html("<p>By Ann Lee</p>", last, body=PROSE, title="A new library", head=head)
    assert (byline.authors, byline.editors) == (("Ann Lee",), ("Cy Oar", "Di Moor"))


@pytest.mark.parametrize(
    "last",
    [
        "(Reporting by Ann Lee in London; Editing by Cy Oar and Di Moor)",
        "(Reporting by Ann Lee; additional reporting by Bo Ek in Kuala Lumpur, Em Ros in Hong Kong, Flo Tal in Jakarta,"
        " Gil Ode in Manila and Ida Pohl in Singapore; writing by Jo Kay; editing by Cy Oar and Di Moor)",
    ],
)
def test_who_reported_and_who_edited_in_brackets(last: str) -> None:
    byline, _ = html("<p>3 May 2024</p>", f"<p>{last}</p>", body=PROSE, title="A new library")
    assert (byline.authors, byline.editors) == (("Ann Lee",), ("Cy Oar", "Di Moor"))


@pytest.mark.parametrize("heading", ["Article Information", "文章資訊"])
def test_what_a_byline_is_headed_with_is_nobody(heading: str) -> None:
    before = (
        f'<section class="bbc-byline"><strong class="byline-title">{heading}</strong><ul><li><span>作者, </span>'
        "<span>清水優子</span></li><li><span>發自 </span><span>東京</span></li></ul></section>"
    )
    body = "<p>老渡口的摆渡船昨天又开了，三百人排队上船，售票处的钟却还停在去年。</p>" * 3
    page = f"<html><body><main><h1>老渡口又有了摆渡船</h1>{before}<p>2024年3月2日</p>{body}</main></body></html>"
    assert clean(page).byline.authors == ("清水優子",)


def test_who_edits_in_a_sentence_of_the_body_is_no_credit():
    body = (*PROSE, "The guide to the library is written and edited by Bo Ek.")
    assert html("<p>By Ann Lee</p>", body=body, title="A new library")[0].editors == ()


def test_a_line_above_the_article_goes_before_boxes_below_it():
    boxes = "".join(f'<div class="author">{name}</div>' for name in ("Quay Tests", "Harbour Offers"))
    assert html("<p>By Ann Lee</p>", boxes, body=PROSE, title="A new library")[0].authors == ("Ann Lee",)


def test_the_owner_in_the_copyright_line_does_not_sign():
    head = '<meta name="author" content="Harbour Editions">'
    after = "<p>Home</p>" * 30 + "<p>© Harbour Editions</p>"
    assert html("<p>By Ann Lee</p>", after, body=PROSE, title="A new library", head=head)[0].authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("before", "first", "authors", "source"),
    [
        ("<p>By Ann Lee, AFP</p>", PROSE[0], ("Ann Lee",), "AFP"),
        ("<p>By Ann Lee, BBC</p>", PROSE[0], ("Ann Lee",), None),
        ("<p>By Ann Lee Reuters</p>", PROSE[0], ("Ann Lee",), "Reuters"),
        ("<p>By ANN LEE ASSOCIATED PRESS</p>", PROSE[0], ("ANN LEE",), "ASSOCIATED PRESS"),
        ("<p>By Ann Lee, Harbour Today</p>", PROSE[0], ("Ann Lee",), None),
        ("<p>By Ann Lee, The Harbour Reporter</p>", PROSE[0], ("Ann Lee",), None),
        ("<p>By Ann Lee, Max Post</p>", PROSE[0], ("Ann Lee", "Max Post"), None),
        ("<p>By Reuters, Ann Lee</p>", PROSE[0], ("Reuters", "Ann Lee"), "Reuters"),
        ("<p>By BBC, Ann Lee</p>", PROSE[0], ("Ann Lee",), None),
        ("<p>By Le Havre, AFP</p>", PROSE[0], ("Le Havre", "AFP"), "AFP"),
        ("", f"HARBOUR CITY (AP) -- {PROSE[0]}", (), "AP"),
        ("", f"HARBOUR CITY (North) -- {PROSE[0]}", (), None),
        ("<p>2024.05.03 10:28MTI</p>", PROSE[0], (), "MTI"),
        ("<p>This post originally appeared on Quay Times.</p>", PROSE[0], (), "Quay Times"),
        (
            "<p>This article was first published in The Post of Quay and can be read here.</p>",
            PROSE[0],
            (),
            "The Post of Quay",
        ),
        ("<p>This article was first published on the first day.</p>", PROSE[0], (), None),
        ("<p>This post originally appeared on Quay Times. Read it there.</p>", PROSE[0], (), "Quay Times"),
        ("<p>Dieser Artikel erschien zuerst in der Hafenpost.</p>", PROSE[0], (), "Hafenpost"),
        ("<p>Dieser Beitrag ist ursprünglich erschienen im Mai 2024.</p>", PROSE[0], (), None),
        ("<p>Cet article a été initialement publié sur La Voix du Port.</p>", PROSE[0], (), "La Voix du Port"),
        ("<p>Este artículo fue publicado originalmente en La Voz.</p>", PROSE[0], (), "La Voz"),
        ("<p>Este artigo foi publicado originalmente em Porto Hoje.</p>", PROSE[0], (), "Porto Hoje"),
        ("<p>Questo articolo è stato pubblicato originariamente su Porto Nuovo.</p>", PROSE[0], (), "Porto Nuovo"),
        ("<p>Dit artikel verscheen eerder in Havenkrant.</p>", PROSE[0], (), "Havenkrant"),
        ("<p>Denne artikkelen ble først publisert på Havneposten.</p>", PROSE[0], (), "Havneposten"),
        ("<p>Den här artikeln är ursprungligen publicerad i Hamnposten.</p>", PROSE[0], (), "Hamnposten"),
        ("<p>Denne artikel blev først bragt i Havnebladet.</p>", PROSE[0], (), "Havnebladet"),
        ("<p>This article was first published in April 2020 and is still read.</p>", PROSE[0], (), None),
    ],
)
def test_the_medium_behind_the_article(before, first, authors, source):
    body = (first, *PROSE[1:])
    byline, _ = html(before, body=body, title="A new library", url="https://www.bbc.example/1")
    assert (byline.authors, byline.source) == (authors, source)


@pytest.mark.parametrize(
    ("after", "authors"),
    [
        ("<h3>About Emily Lee</h3><p>A keeper of books.</p>", ("Emily Lee",)),
        ("<p>Xyr Oar is a keeper of books who lives by the harbour.</p>", ()),
        ("<h3>About Harbour City</h3>", ()),
        ("<h3>About Emily Press</h3>", ()),
        ("<p>Emily Lee | 3.5.2024, 10:22</p><p>1 Comment</p>", ("Emily Lee",)),
        ("<p>Rated by 12 readers | 3.5.2024, 10:22</p>", ()),
        ("<h3>Related posts</h3><footer class=entry-footer><p>By Emily Lee</p></footer>", ("Emily Lee",)),
        ("<h3>Related posts</h3><footer><p>By Emily Lee</p></footer>", ()),
        ("<h3>Related posts</h3><h3>About Emily Lee</h3>", ()),
    ],
)
def test_a_note_below_the_article_introduces_its_author(after, authors):
    assert html("", after, body=PROSE, title="A new library")[0].authors == authors


@pytest.mark.parametrize(
    "note",
    [
        "About Emily Lee", "Über Emily Lee", "À propos d’Emily Lee", "Acerca de Emily Lee", "Over Emily Lee",
        "Om Emily Lee", "Chi è Emily Lee", "Tentang Emily Lee", "Về Emily Lee", "Despre Emily Lee",
    ],
)  # fmt: skip
def test_what_stands_over_the_note_on_an_author(note):
    after = f"<h3>{note}</h3><p>A keeper of books.</p>"
    assert html("", after, body=PROSE, title="A new library")[0].authors == ("Emily Lee",)


@pytest.mark.parametrize(
    ("last", "authors"),
    [
        ("Xyr Oar is a reporter in the harbour office.", ("Xyr Oar",)),
        ("Xyr Oar has been a staff writer since 2009. In May he went to sea.", ("Xyr Oar",)),
        ("Xyr Oar may be reached at the harbour office, or by a letter.", ("Xyr Oar",)),
        ("Harbour City has been a good place since 2009, as every writer says.", ()),
        ("Xyr Oar is a keeper of books who lives by the harbour.", ()),
    ],
)
def test_a_note_that_ends_the_article_introduces_its_author(last, authors):
    body = (*PROSE * 2, last)
    assert html("", body=body, title="A new library")[0].authors == authors
    assert clean("\n\n".join(("A new library", *body))).byline.authors == authors


def test_who_stands_in_a_figure_took_the_picture():
    figure = "<figure><img src=a.jpg><span>Getty Images/Ann Lee</span></figure><p>May 3, 2024</p>"
    assert html(figure, body=PROSE, title="A library")[0].authors == ()


def test_an_author_in_capitals_did_more_than_take_the_picture():
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@type": "Person",
        "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ek"}]}</script>"""
    before = "<div><ul><li>ANN LEE</li><li>BO EK</li></ul></div><p>May 3, 2024</p><p>Photo: Ann Lee</p>"
    assert html(before, body=PROSE, title="A library", head=head)[0].authors == ("Ann Lee", "Bo Ek")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("by Ann Lee and Quixola Adakole", ("Ann Lee", "Quixola Adakole")),
        ("by Ann Lee, Redakteurin Hafen", ("Ann Lee",)),
    ],
)
def test_a_second_author_whom_the_head_leaves_out(line, authors):
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person",
        "name": "Ann Lee"}}</script>"""
    assert html(f"<p>{line}</p>", body=PROSE, title="A library", head=head)[0].authors == authors


def test_several_who_are_introduced_at_the_end_are_nobody():
    body = (*PROSE * 2, "Xyr Oar is a reporter in the harbour office.", "Bo Ek is a writer who lives by the sea.")
    assert html("", body=body, title="A new library")[0].authors == ()


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<p>Oleh Budi Santoso</p>", ("Budi Santoso",)),
        ("<p>Bởi Anh Minh</p>", ("Anh Minh",)),
        ("<p>Door Marieke Haven</p>", ("Marieke Haven",)),
        ("<p>Γράφει ο Γιάννης Λιμάνης</p>", ("Γιάννης Λιμάνης",)),
        ("<p>Piše Ana Luka</p>", ("Ana Luka",)),
        ("<p>Автор Олена Гавань</p>", ("Олена Гавань",)),
        ("<p>Yazan Elif Liman</p>", ("Elif Liman",)),
        ("<p>Scris de Ioana Port</p>", ("Ioana Port",)),
        ("<p>Napsala Jana Nová</p>", ("Jana Nová",)),
        ("<p>Firmado por Ana Puerto</p>", ("Ana Puerto",)),
        ("<p>Imeandikwa na Neema Bahari</p>", ("Neema Bahari",)),
        ("<p>Dal nostro inviato Xyr Porto</p>", ("Xyr Porto",)),
        ("<p>Rozmawiała Xyra Port</p>", ("Xyra Port",)),
        ("<p>oprac. Xyra Port</p>", ("Xyra Port",)),
        ("<p>Das Interview führte Xyr Hafen</p>", ("Xyr Hafen",)),
        ("<p>Artikel von Xyr Hafen veröffentlicht am 3. Mai 2024, 10:28 Uhr</p>", ("Xyr Hafen",)),
        ("<p>Napísal Xyr Prístav</p>", ("Xyr Prístav",)),
        ("<p>Пише: Мирјана Лука</p>", ("Мирјана Лука",)),
        ("<p>OlehBudi Santoso</p>", ("Budi Santoso",)),
        ("<p>Rédigé parAnne Roy</p>", ("Anne Roy",)),
        ("<p>Scritto daAnna Porto</p>", ("Anna Porto",)),
        ("<p>Geschreven doorBram Haven</p>", ("Bram Haven",)),
        ("<p>Inviato da marinaio on 3 May 2024</p>", ("marinaio",)),
        ("<p>Geplaatst door havenman op 3 mei 2024</p>", ("havenman",)),
        ("<p>Oleh pelaut pada 3 Mei 2024</p>", ("pelaut",)),
        ("<p>03.05.2024, 16:20 uur door havenman</p>", ("havenman",)),
    ],
)
def test_prepositions_before_the_author(before, authors):
    assert html(before, body=PROSE, title="A new library")[0].authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "Published 3 hours ago", "an hour ago", "vor 3 Stunden", "il y a 3 heures", "hace 3 horas", "há 3 horas",
        "3 ore fa",
        "3 uur geleden", "3 timmar sedan", "3 timer siden", "3 tuntia sitten", "3 godziny temu", "3 часа назад",
        "3 години тому", "před 3 hodinami", "3 órával ezelőtt", "3 saat önce", "3 jam yang lalu", "3 giờ trước",
        "منذ 3 ساعات", "3 घंटे पहले", "prije 3 sata",
        "7 min read", "7 Minuten Lesezeit", "7 minutes de lecture", "7 min de lectura", "7 minutos de leitura",
        "7 minuti di lettura", "7 min leestijd", "7 minut czytania", "7 мин чтения", "7 хв читання", "7 dk okuma",
        "7 menit baca", "7 phút đọc", "7 min läsning", "Lästid: 7", "Lukuaika 7", "Doba čtení: 7", "Olvasási idő: 7",
        "mis à jour", "actualizado", "atualizado", "aggiornato", "bijgewerkt", "zaktualizowano", "обновлено",
        "güncellendi",
    ],
)  # fmt: skip
def test_what_stands_beside_an_author_without_a_day(line):
    assert html(f"<p>Emily Lee</p><p>{line}</p>", body=PROSE, title="A new library")[0].authors == ("Emily Lee",)


MENU = "".join(f"<p>{channel}</p>" for channel in ("News", "Harbour News", "Opinion") * 8)


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<p>Xyr Oar</p><p>3 May 2024</p>", ("Xyr Oar",)),
        ("<p>Xyr van der Oar</p><p>Published 3 hours ago</p>", ("Xyr van der Oar",)),
        ("<p>Xyr Oar | 03.05.2024 - 10:28</p>", ("Xyr Oar",)),
        ("<p>Xyr Oar5 hours ago</p>", ("Xyr Oar",)),
        ("<p>Xyr Oar|Published 1 day ago</p>", ("Xyr Oar",)),
        ("<p>Xyr Oar · il y a 3 heures</p>", ("Xyr Oar",)),
        ("<p>Harbour News</p><p>3 May 2024</p>", ()),
        ("<p>Harbour News | 3 May 2024</p>", ()),
        ("<p>Harbour News5 hours ago</p>", ()),
        ("<p>3 May 2024</p><p>Show Xyr</p>", ()),
        ("<p>Xyr Oar</p><p>2024</p>", ()),
        ("<p>Editor</p><p>Xyr Oar</p><p>3 May 2024</p>", ()),
        ("<p>Updated Xyrday</p><p>3 May 2024</p>", ()),
        ("<p>Getty Images</p><p>3 May 2024</p>", ()),
        ("<p>Von XYR</p><p>3 May 2024</p>", ("XYR",)),
    ],
)
def test_a_name_that_nothing_else_on_the_page_speaks_of_signs_above_its_date(before, authors):
    assert html(before, MENU, body=PROSE, title="A new library")[0].authors == authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Lamps and boats | Author: Ann Feather | Views: 12", ("Ann Feather",)),
        ("Views: 120 | Added by: Posh | Rating: 4.0", ("Posh",)),
    ],
)
def test_credits_among_other_counts_that_were_taken_for_body(line, authors):
    assert html("", body=[line, *PROSE], title="A new library")[0].authors == authors


@pytest.mark.parametrize(
    ("desk", "authors"), [("Quayside staff", ("Quayside staff",)), ("Our staff", ()), ("Qu staff", ())]
)
def test_a_desk_that_is_called_as_the_site_signs_alone(desk, authors):
    url = "https://www.quayside.example/a"
    assert html(f"<p>{desk}</p>", body=PROSE, title="A new library", url=url)[0].authors == authors


@pytest.mark.parametrize(
    "line", ["Vor 20 Jahren am Hafen", "Hace falta pan", "Stand der Dinge", "Cosa si fa", "Data room"]
)
def test_a_headline_beside_a_name_is_no_date(line):
    assert html(f"<p>Xyr Oar</p><p>{line}</p>", MENU, body=PROSE, title="A new library")[0].authors == ()


@pytest.mark.parametrize(
    "portrait",
    [
        "Picture of Xyr Oar", "Porträt von Xyr Oar", "Retrato de Xyr Oar", "Imagem de Xyr Oar", "Immagine di Xyr Oar",
        "Profielfoto van Xyr Oar", "Bilde av Xyr Oar", "Billede af Xyr Oar", "Zdjęcie: Xyr Oar", "Фото Xyr Oar",
        "Xyr Oar fotoğrafı", "Ảnh Xyr Oar", "صورة Xyr Oar", "תמונה של Xyr Oar",
    ],
)  # fmt: skip
def test_a_portrait_beside_its_name(portrait):
    before = f"<p>{portrait}</p><p>Xyr Oar</p><p>3 May 2024</p>"
    assert html(before, body=PROSE, title="A new library")[0].authors == ("Xyr Oar",)


@pytest.mark.parametrize(
    "opener",
    [
        "Edited by",
        "Redigiert von",
        "Édité par",
        "Editado por",
        "Bewerkt door",
        "Redigerad av",
        "Redigert av",
        "Disunting oleh",
    ],
)
def test_the_editor_behind_the_author(opener):
    byline, _ = html(f"<p>By Ann Lee | {opener} Bo Ek</p>", body=PROSE, title="A new library")
    assert (byline.authors, byline.editors) == (("Ann Lee",), ("Bo Ek",))


@pytest.mark.parametrize(
    "name",
    [
        "admin",
        "Administrator",
        "unbekannt",
        "inconnu",
        "desconocido",
        "sconosciuto",
        "администратор",
        "管理员",
        "管理者",
    ],
)
def test_what_a_form_was_left_at_is_no_author(name):
    head = f'<meta name="author" content="{name}">'
    assert html("", body=PROSE, title="A new library", head=head)[0].authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "FUENTE Puerto Robótica, S.A.",
        "FONTE Porto Robótica Ltda",
        "QUELLE Hafen Robotik GmbH",
        "SOURCE Harbour Robotics, Inc.",
    ],
)
def test_who_issued_a_press_release(line):
    assert html("", f"<p>{line}</p>", body=PROSE, title="A new library")[0].source == line.partition(" ")[2]


@pytest.mark.parametrize("place", ["nav", "section"])
def test_a_channel_beside_the_date_is_no_person(place):
    channel = "<nav><p>Emily Quay</p></nav>" if place == "nav" else "<p>Emily Quay</p>"
    head = '<meta property="article:section" content="Emily Quay">' if place == "section" else ""
    assert html(f"{channel}<p>3 May 2024</p>", body=PROSE, title="A new library", head=head)[0].authors == ()


def test_a_name_of_the_headline_below_a_picture_is_no_byline():
    head = ld('{"@type":"Person","name":"Harbour News"}')
    body = (PROSE[0], "Emily Oar", *PROSE[1:])
    authors = html("", body=body, title="A library for Emily Oar", head=head)[0].authors
    assert authors == ("Harbour News",)


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("<p>TEXT BY ANN LEE</p>", ("ANN LEE",)),
        ("<p>by Ann Lee</p>", ()),
        ("<p>[小野寺涼，Example]</p>", ("小野寺涼",)),
        ("<figure><img><figcaption>海港で。[小野寺涼，Example]</figcaption></figure>", ()),
        ("<p>[釜石うらら，Example]</p>", ("釜石うらら",)),
        ("<p>文・釜石うらら／写真・小野寺涼</p>", ("釜石うらら",)),
        ("<p>文●ウララ／港編集部</p>", ("ウララ",)),
        ("<p>釜石太郎 2024年05月03日 10時28分</p>", ("釜石太郎",)),
        ("<p>港町新聞 2024年05月03日 10時28分</p>", ()),
        ("<p>（小野寺涼）</p>", ("小野寺涼",)),
        ("<p>（敬称略）</p>", ()),
        ("<p>（社会部）</p>", ()),
        ("<p>編集委員 小野寺涼</p>", ("小野寺涼",)),
        ('<p class="author">小野寺 涼</p>', ("小野寺 涼",)),
        ('<div class="author"><a>小野寺 涼</a> : <span>図書館研究者</span></div>', ("小野寺 涼",)),
    ],
)
def test_how_the_japanese_press_signs(before, authors):
    assert html(before, body=JAPANESE, title="新しい図書館が開館")[0].authors == authors


def test_author_and_editor_in_one_line():
    before = "<p>Authored by Ann Lee | Edited by Bo Ek | Harbour News | 8 Apr 2024, 10:05 am</p>"
    byline, _ = html(before, body=PROSE, title="A new library")
    assert (byline.authors, byline.editors) == (("Ann Lee",), ("Bo Ek",))


@pytest.mark.parametrize(
    ("head", "editors"),
    [
        ('{"@type":"NewsArticle","author":{"name":"Ann Lee"},"editor":{"@type":"Person","name":"Bo Ek"}}', ("Bo Ek",)),
        ('{"@type":"NewsArticle","author":{"name":"Ann Lee"},"editor":"Ann Lee"}', ()),
        ('{"@type":"NewsArticle","editor":{"@type":"Organization","name":"Harbour News"}}', ()),
        ('{"@type":"Periodical","editor":{"name":"Bo Ek"}}', ()),
        ('{"@type":"NewsArticle","editor":[{"name":{}},7,null]}', ()),
    ],
)
def test_the_editor_whom_json_ld_names(head, editors):
    script = f'<script type="application/ld+json">{head}</script>'
    assert html(body=PROSE, before="", title="A new library", head=script)[0].editors == editors
    meta = '<meta name="content_editor" content="Gita Pramesti">'
    assert html(body=PROSE, before="", title="A new library", head=meta)[0].editors == ("Gita Pramesti",)


def test_the_editor_of_the_whole_paper_is_not_the_articles():
    body = ("Нова бібліотека портового міста відкрилася, і першого дня прийшли три тисячі читачів з усього міста.",) * 3
    after = "<p>Засновник: Іван Франко. Головний редактор: Леся Українка</p>"
    assert html("", after, body=body, title="Нова бібліотека")[0].editors == ()


def test_prose_is_never_a_byline():
    led = "记者 李小明 在现场看到，工人们正在安装书架，读者在门外排起了长队。"
    for body in (BODY, PROSE, (led, *BODY), (*BODY, led), (*BODY, "“你是记者？”她问他。“编辑：不是。”")):
        _, printed = html("", body=body)
        assert not set(printed) & set(body)


@pytest.mark.parametrize("text", ["", " ", "来源：", "作者：\n来源：", "By ", "：" * 500, "（" * 300 + "记者" * 300])
def test_total(text):
    find(text, BODY, "")
    find(f"<p>{text}</p>" * 50, BODY, "")


def test_a_reporter_behind_his_paper():
    byline, _ = html('<div class="byline">2018-03-22 17:35海城新聞網 記者夏小蘭／即時報導</div>')
    assert (byline.authors, byline.source) == (("夏小蘭",), "海城新聞網")


def test_a_channel_over_the_date_that_the_article_speaks_of_signs_nothing():
    body = ("North Harbour opened its new library on Monday, and three thousand readers came on one day.", *PROSE)
    menu = "".join(f"<p>{name}</p>" for name in ("South Harbour", "North Harbour"))
    page = f"{menu}<h1>A new library</h1><p>North Harbour 09:31 May 3, 2024</p>"
    paragraphs = "".join(f"<p>{line}</p>" for line in body)
    assert find(f"<html><body>{page}{paragraphs}</body></html>", body, "A new library")[0].authors == ()


STATED = "A library for Harbour City"


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        (["By harbourfan", "2024-05-01"], ("harbourfan",)),
        (["By ann lee", "3 May 2024"], ("ann lee",)),
        (["By ann lee · 2024-05-01 09:30"], ("ann lee",)),
        (["Von HAFEN online", "Quelle: Hafenpost", "2024-05-01"], ("HAFEN online",)),
        (["Autor: hafenfan", "2024-05-01"], ("hafenfan",)),
        (["By quay.example"], ("quay.example",)),
        (["By Ann Lee", "By Bo Ek", "2024-05-01"], ("Ann Lee", "Bo Ek")),
        (["Von Max Muster", "Von Eva Klein", "2024-05-01"], ("Max Muster", "Eva Klein")),
        (["By admin"], ()),
        (["By design", "2024-05-01"], ()),
        (["By the Harbour Police"], ()),
        (["By 98 Quays, Friends of the Harbour Library", "2024-05-01"], ("98 Quays", "Friends of the Harbour Library")),
    ],
)
def test_who_signs_right_below_the_headline_whatever_he_calls_himself(before, authors):
    byline, blocks = flat(before, body=PROSE, title=STATED)
    assert byline.authors == authors
    assert before[0] in blocks


@pytest.mark.parametrize(
    "line",
    [
        "By noon the ferry had left",
        "By noon it was empty.",
        "By the book",
        "By degrees, the tide",
        "By Tuesday",
        "By popular demand",
        "By Friday evening",
    ],
)
def test_a_line_below_the_headline_that_begins_a_sentence_is_no_byline(line):
    byline, blocks = flat([line, "2024-05-01"], body=PROSE, title=STATED)
    assert byline.authors == ()
    assert line not in blocks


def test_a_heading_over_the_first_paragraph_is_no_byline():
    byline, blocks = flat(["By chance"], body=PROSE, title=STATED)
    assert (byline.authors, blocks) == ((), [])


@pytest.mark.parametrize("post", ["Local Democracy Reporter", "Environment correspondent", "Editor, Harbour Post"])
def test_the_post_below_an_author_is_part_of_the_byline(post):
    for lines in (["By Ann Lee", post, "2024-05-01"], ["By Ann Lee", "2024-05-01", post]):
        byline, blocks = flat(lines, body=PROSE, title=STATED)
        assert byline.authors == ("Ann Lee",)
        assert blocks == lines
    assert flat(["By Ann Lee", "How to be an editor"], body=PROSE, title=STATED)[1] == ["By Ann Lee"]


def test_where_nobody_signs():
    before = '<p class="reporter">綜合報導</p><p class="reporter">沈小葦 荆小帆 / 台東報導</p><p>2024-05-01 10:00</p>'
    assert html(before)[0].authors == ("沈小葦", "荆小帆")


def test_a_reporter_in_an_element_of_authors_is_named_once():
    before = '<p class="author">海城週刊記者 沈小葦 發自東京、台北</p><p>2024-05-01 10:00</p>'
    assert html(before)[0].authors == ("沈小葦",)


def test_a_button_beside_the_author_is_nobody():
    byline, _ = html("<div>作者：荆小帆　<a>我要评论(12)</a></div>")
    assert byline.authors == ("荆小帆",)


def test_the_clocks_of_a_hot_list_behind_the_body_are_not_the_articles():
    hot = ("某地大桥通车首日车流平稳", "2024-05-03 10:12", "老街改造方案公布", "2024-05-02 09:30")
    assert flat((), hot)[0].date is None
    assert str(flat((), ("发布时间：2024-05-01 08:00", *hot))[0].date) == "2024-05-01T08:00"


def test_who_signs_above_the_headline_of_a_dump_where_somebody_does_below_signed_another_article():
    lines = ["Salt and water", "By Bo Ekman", "Harbour City opens a new library", "By Ann Quillfeather", *PROSE]
    assert find("\n".join(lines), PROSE, lines[2])[0].authors == ("Ann Quillfeather",)


def dump(before, after=(), body=PROSE, title="Harbour City opens a new library"):
    return find("\n".join(["News", "Sport", title, *before, *body, *after]), body, title)[0]


@pytest.mark.parametrize(
    ("before", "after", "authors"),
    [
        (["By", "Ann Quillfeather", "3 May 2024"], [], ("Ann Quillfeather",)),
        (["Von", "Jasper Feldmann", "Jasper Feldmann", "und", "Barbara Ufer"], [], ("Jasper Feldmann", "Barbara Ufer")),
        (["Author of the article:", "James Oakley", "Published Jun 04, 2026"], [], ("James Oakley",)),
        (["By", "Lauren", "Updated October 17, 2025"], [], ("Lauren",)),
        (["By", "Home", "Gardens"], [], ()),
        (["By", "Eliz", "Share"], [], ("Eliz",)),
        (["Picture of Annika Berg", "Annika Berg", "Share"], [], ("Annika Berg",)),
        (["Emre Taşkıran", "Emre Taşkıran", "Muhabir", "12 min read"], [], ("Emre Taşkıran",)),
        (["Marta Cañizo", "Corresponsal en Atenas", "02/12/2024"], [], ("Marta Cañizo",)),
        (["2025-12-17 · Trond Teisen", "Share"], [], ("Trond Teisen",)),
        (["Melissa Oakley December 18, 2025"], [], ("Melissa Oakley",)),
        (["12/19/2025 • Friday Essays • David Gorse"], [], ("David Gorse",)),
        (["Zach Lindgren on May 22, 2025 at 11:00 AM"], [], ("Zach Lindgren",)),
        (["3 May 2024"], ["Article written by:", "Doris Mundy, MS", "Share"], ("Doris Mundy, MS",)),
        (["Order Now", "Order Now", "3 May 2024"], [], ()),
        (["Photo Diary", "Photo Diary", "3 May 2024"], [], ()),
        (["Real Estate", "3 May 2024"], [], ()),
        (["Harbour Times", "3 May 2024"], [], ()),
        (["By Ann Quillfeather"], ["By Someone Else", "Another library closes"], ("Ann Quillfeather",)),
        (["Written By: Tom May", "15 December 2025"], [], ("Tom May",)),
        (["Αλεξία Ναυτική 29.07.2024 • 07:08"], [], ("Αλεξία Ναυτική",)),
        (["Päivi Satama", "15.2.2024 6:58"], [], ("Päivi Satama",)),
        (["Author, Ann Quillfeather", "Role, Harbour News", "3 May 2024"], [], ("Ann Quillfeather",)),
        (["نویسنده، سارا نیکو", "شغل، بی‌بی‌سی"], [], ("سارا نیکو",)),
        (["Text, pictures and sound", "3 May 2024"], [], ()),
        (["By Ann Quillfeather on May 3, 2024"], [], ("Ann Quillfeather",)),
        (["Von Jasper Feldmann am Freitag, 3. Mai 2024"], [], ("Jasper Feldmann",)),
        (["Par Anne Roy le jeudi 3 mai 2024"], [], ("Anne Roy",)),
        (["By Harbour Audiophile On"], [], ("Harbour Audiophile On",)),
        (["By Ann Quillfeather ● May 3, 2024 ● 6 min read"], [], ("Ann Quillfeather",)),
        (["Checked by Bo Ek, MD — Written by Ann Quillfeather on May 3, 2024"], [], ("Ann Quillfeather",)),
        (["Published May 3, 2024By Ann Quillfeather"], [], ("Ann Quillfeather",)),
        (["Published: May 2, 2024 · Modified: May 3, 2024 by Ann Quillfeather"], [], ("Ann Quillfeather",)),
        (["By harbourfan|May 3rd, 2024|Libraries"], [], ("harbourfan",)),
        (["By admin | May 3, 2024"], [], ()),
        (["Post author:Ann Quillfeather", "Post category:Harbour"], [], ("Ann Quillfeather",)),
        (["Preached by the Rev. Ann Quillfeather"], [], ("Rev. Ann Quillfeather",)),
        (["By the Most Reverend Ann Quillfeather"], [], ("Most Reverend Ann Quillfeather",)),
        (["By the Hong Kong Police"], [], ()),
        (["By the Venice Biennale"], [], ()),
        (["By the Honda Team"], [], ()),
        (["By the Revenue Office"], [], ()),
        (["By Mail on Sunday Reporter"], [], ()),
        (["By The Mail on Sunday"], [], ()),
        (["By Ann Quillfeather on Monday"], [], ("Ann Quillfeather",)),
        (["By the harbour, a quiet vote"], [], ()),
        ([], ["Posted by Ann at 09:12 PM in Harbour | Permalink"], ("Ann",)),
        ([], ["Posted by Ann at 9:12 PM", "Comments", "Posted by Bo at 9:40 PM"], ("Ann",)),
        ([], ["Related articles", "By Ann Quillfeather", "More than a library"], ()),
        ([], ["Comments", "Well said.", "Author", "Written by", "Ann Quillfeather"], ("Ann Quillfeather",)),
        ([], ["More Letters", "By Ann Quillfeather | May 3, 2024", "Salt", "By Bo Ekman | May 2, 2024"], ()),
        (["Ann Quillfeather", "May 3, 2024"], ["Reblog", "Digg This", "Save to"], ("Ann Quillfeather",)),
        (["3 May 2024", "Ann Quillfeather and Tamsin Oar"], [], ("Ann Quillfeather", "Tamsin Oar")),
        # In Latin letters a date alone makes nobody of two capitals.
        *(
            ([words, "3 May 2024"], [], ())
            for words in (
                "Quillon Feather",
                "Kieler Woche",
                "Long Read",
                "Letters Page",
                "Deep Water",
                "Baltic Sea",
                "Harbour Watch",
                "Stadt Kiel",
                "Deep Water and Baltic Sea",
                "Deep Water | UK",
            )
        ),
        (["3 May 2024", "Deep Water"], [], ()),
        (["UK / Deep Water", "3 May 2024"], [], ()),
        (["Deep Water", "Opinion", "3 May 2024"], [], ()),
        (["Deep Water", "desk@example.org", "3 May 2024"], [], ()),
        (["Quillon Feather, ČTK", "5. 9. 2024, 13:27"], [], ("Quillon Feather",)),
        (["Quillon Feather", "/", "TNN / Jun 18, 2024, 08:51 IST"], [], ("Quillon Feather",)),
        (["Ann Feather, ČTK", "Alcoy", "Actualizado Domingo, 7 enero 2024 - 22:58"], [], ("Ann Feather",)),
        (["Ann Feather", "Alcoy", "Actualizado Domingo, 7 enero 2024 - 22:58"], [], ("Ann Feather",)),
        (["Quillon Feather", "q.feather@example.org", "Share"], [], ("Quillon Feather",)),
        (["Quillon Feather", "desk@example.org", "Share"], [], ()),
        (["Quillon Feather", "verslaggever Haven", "Tamsin Oar", "redacteur"], [], ("Quillon Feather", "Tamsin Oar")),
        (["Quillon Feather", "Editor", "Tamsin Oar", "Senin, 20 Mei 2024 10:14 WIB"], [], ("Quillon Feather",)),
        (["Мирослава Гавань", "09:16, 27.02.24"], [], ("Мирослава Гавань",)),
        (["Αλεξία Ναυτική", "29.07.2024 • 07:08"], [], ("Αλεξία Ναυτική",)),
        (["Quillon Feather", "3 May 2024"], ["More from Quillon Feather"], ()),
        (
            ["Quillon Feather", "3 May 2024"],
            ["Related articles", "Salt and water", "By Quillon Feather"],
            ("Quillon Feather",),
        ),
        (["Ann Quillfeather", "Today 10:13am", "Share"], ["Recent from Ann Quillfeather"], ("Ann Quillfeather",)),
        (["Ann Quillfeather quillfeather", "Share"], [], ()),
        (["Ann Quillfeather annquillfeather", "Share"], [], ("Ann Quillfeather",)),
        (["Ann Quillfeather / AP", "Share"], [], ()),
        (["Ann Quillfeather / AP", "3 May 2024"], [], ("Ann Quillfeather",)),
        (["Ann Quillfeather Senior Harbour Editor, The Dispatch", "Share"], [], ("Ann Quillfeather",)),
        (["Ann QuillfeatherContact Reporter", "Share"], [], ("Ann Quillfeather",)),
        (["New Delhi", "3 May 2024"], [], ()),
        (["X. Oarfeather", "Published - 3 May 2024"], [], ("X. Oarfeather",)),
        (["Ann Quillfeather , Bo Oar , and Cy Ek", "3 May 2024"], [], ("Ann Quillfeather", "Bo Oar", "Cy Ek")),
        (["Ann Quillfeather", "The Harbour Dispatch", "Key Points"], [], ("Ann Quillfeather",)),
        (["  * Ann Quillfeather", "  * 3 May 2024", "  * 4 min read"], [], ("Ann Quillfeather",)),
        (["  * Quillon Feather", "  * 3 May 2024", "  * 4 min read"], [], ()),
        (["By Ann Quillfeather Senior Housing Reporter"], [], ("Ann Quillfeather",)),
        (["By Ann Quillfeather and Bo Oar Staff Writers"], [], ("Ann Quillfeather", "Bo Oar")),
        (["Xy Oar", "WhatsApp Copy link"], ["Xy Oar is a poet and a writer of the quays."], ("Xy Oar",)),
        (["Oar Park", "WhatsApp Copy link"], ["Oar Park is a park on the quay, and open to all."], ()),
        (["Xy Oar", "WhatsApp Copy link"], ["Xy Oar, a keeper of books and of the boats, said so."], ()),
        ([], ["Sobre la firma", "Ann Quillfeather", "Redactora de la sección Puertos."], ("Ann Quillfeather",)),
        (["Harbour Quarter", "Share", "3 May 2024"], [], ()),
        (["By Quillon Feather (Rome)", "3 May 2024"], [], ("Quillon Feather",)),
        (["Author: Quillon Feather (harbour desk of the Mercury)"], [], ("Quillon Feather",)),
        (["byQuillon Feather", "3 May 2024"], [], ("Quillon Feather",)),
        (["by Quillon FeatherQuillon Feather"], [], ("Quillon Feather",)),
        (["Written by: Quillon Feather Quillon Feather"], [], ("Quillon Feather",)),
        (["Tamsin Oar", "and", "Ann Feather", "3 May 2024"], [], ("Tamsin Oar", "Ann Feather")),
        (
            ["Quillon Feather", "/", "Tamsin Oar", "/", "Ann Quay", "3 May 2024"],
            [],
            ("Quillon Feather", "Tamsin Oar", "Ann Quay"),
        ),
        (["Harbour", "and", "Ann Feather", "3 May 2024"], [], ("Ann Feather",)),
        (["Ann Feather", ",", "Tamsin Oar", "3 May 2024"], [], ("Ann Feather",)),
        (["Harbour News - desk@example.org", "Share"], [], ()),
        (["Par Quillon Feather (Roubaix [Nord], envoyée spéciale)"], [], ("Quillon Feather",)),
        (["3 de mayo de 2024", "19:44", "Ann Feather", "PARA EL PUERTO", "Share"], [], ("Ann Feather",)),
        (["Ann Feather", "Las Palmas de Gran Canaria", "Lunes, 18 de julio 2022, 02:00"], [], ("Ann Feather",)),
        (["Ann Feather", "Córdoba", "25/04/2026 Actualizado a las 15:10h."], [], ("Ann Feather",)),
        (["Ann Feather", "Politics Editor, Harbour Post", "Share"], [], ("Ann Feather",)),
        (["Ann Feather", "Alcoy", "3 May 2024"], ["Ann Feather"], ("Ann Feather",)),
        (
            ["Ann Feather and Bo Oar", "3 May 2024"],
            ["© Ann Feather", "Mail Bo Oar at bo@example.org"],
            ("Ann Feather", "Bo Oar"),
        ),
        (["FollowFollowingUnfollowAnn Feather", "Senior Reporter"], [], ()),
        (["By", "Harbour Staff", "3 May 2024"], [], ("Harbour Staff",)),
        (
            ["By", "Ann Feather", ",", "Tom Oar", "and", "Xy Ek", "Share"],
            [],
            ("Ann Feather", "Tom Oar", "Xy Ek"),
        ),
        (["3 May 2024", "by", "Lauren", "| Harbour"], [], ("Lauren",)),
        (["Quillon Feather, Ph.D.", "Quillon Feather, Ph.D.", "3 May 2024"], [], ("Quillon Feather, Ph.D.",)),
        (["Quillon Feather, Print Managing Editor", "3 May 2024"], [], ("Quillon Feather",)),
        (["Ann Feather, CEO", "Harbour Affiliate Network"], [], ()),
        (["Rome, Italy", "3 May 2024"], [], ()),
        (["Picture of Quillon Feather Quillon Feather", "3 May 2024"], [], ("Quillon Feather",)),
        (["Author Ann Feather", "3 May 2024"], [], ("Ann Feather",)),
        (["Door Ann Feather03 mei 2024 om 05:00", "Foto: Getty Images"], [], ("Ann Feather",)),
        (["Harbour Library Team", "3 May 2024"], [], ("Harbour Library Team",)),
        (["Harbour Library Team", "Share"], [], ()),
        (["Ann Feather", "3 May 2024", "Harbour Library Team", "4 May 2024"], [], ("Ann Feather",)),
        (["Written by", "About the Harbour Library Team"], [], ()),
        (["By", "Ann Feather", "Ann Feather", "Low Water"], [], ("Ann Feather",)),
        (["The Lamplight", "Senior Reporter"], [], ()),
        (["3 May 2024", "Ann Feather", "Ann Feather", "Photo: Reuters/Bo Ek"], [], ()),
        (
            [],
            ["Quillon Feather", "Quillon is a writer who lives above the harbour with two cats."],
            ("Quillon Feather",),
        ),
        ([], ["Tamsin Oar", "Staff", "Tamsin Oar is a keeper of books, and of the boats."], ("Tamsin Oar",)),
        (
            [],
            [
                "Xy Oar",
                "Xy is a keeper of books, and of the boats.",
                "Xo Ek",
                "Xo is the mayor of the harbour since May.",
            ],
            (),
        ),
        (["Edited for length 4 min readWritten by Quillon Feather"], [], ("Quillon Feather",)),
        (["Posted on July 1, 2024 by harbourfan"], [], ("harbourfan",)),
        (["Built on the quay in 2014 by locals"], [], ()),
        (["19.6.2024 9:40 Uhr Ann Feather 71 Kommentare"], [], ("Ann Feather",)),
        (["Anna Feather, HARBOUR POST 8:42 a.m. EDT May 3, 2024"], [], ("Anna Feather",)),
        (["Anna Feather Senior Harbour Correspondent"], [], ("Anna Feather",)),
        (["Anna Feather | Madrid", "Actualizado domingo 28/10/2012 03:21"], [], ("Anna Feather",)),
        (["3 May 2024 · Anna"], [], ("Anna",)),
        (["3 May 2024 / Anna / 12 Comments /"], [], ("Anna",)),
        (["Anna Feather: 3 May 2024"], [], ("Anna Feather",)),
        (["vendredi 3 mai 2024, par lampiste"], [], ("lampiste",)),
        (["Anna Feather"], [], ("Anna Feather",)),
        (["The oldest of its kind", "Open on Sundays", "Anna Feather"], [], ("Anna Feather",)),
        (["The oldest of its kind", "Open on Sundays", "Deep Water"], [], ()),
        ([], ["Anna Feather, who gave the first volume, was there", "Date 3 May 2024"], ()),
        ([], ["Salt", "Author Anna Feather", "Subjects Books"], ()),
        (["Ann FeatherUpdated: Jul 21, 2024, 19:28 IST"], [], ("Ann Feather",)),
        (["ByQuillon Feather UpdatedJanuary 25, 2024"], [], ("Quillon Feather",)),
        (["Share this Story : Harbour Post", "By Ann Feather"], [], ("Ann Feather",)),
        ([], ["By", "Ann Feather", "Salt", "By", "Bo Oar", "Salt and water"], ()),
        ([], ["Deep Water", "Deep in the harbour there is a boat that nobody knows."], ()),
    ],
)
def test_names_without_a_template(before, after, authors):
    assert dump(before, after).authors == authors


def test_who_the_template_calls_an_author_below_another_label_is_none():
    after = "<div class=author>Edited by</div><div class=author>Bo Ek</div>"
    assert html("", after, body=PROSE, title="A new library")[0].authors == ()
    head = '<meta name="author" content="Ann Lee">'
    credits = "<div>Written by</div><div>Ann Lee</div><div>Edited by</div><div>Emily Ek</div>"
    assert html("", credits, body=PROSE, title="A new library", head=head)[0].authors == ("Ann Lee",)


def test_the_company_that_issues_a_release_is_no_byline():
    head = '<meta name="author" content="Harbour Robotics, Inc.">'
    after = "<h3>About Harbour Robotics</h3><p>SOURCE Harbour Robotics, Inc.</p><p>Harbour Robotics to report</p>"
    byline, printed = html("", after, body=PROSE, title="A new library", head=head)
    assert byline.source == "Harbour Robotics, Inc."
    assert printed == ["SOURCE Harbour Robotics, Inc."]


def test_a_heading_about_the_author_is_no_byline():
    head = '<meta name="author" content="Ann Lee">'
    printed = html("<p>By Ann Lee</p>", "<h3>About Ann Lee</h3>", body=PROSE, title="A new library", head=head)[1]
    assert printed == ["By Ann Lee"]


@pytest.mark.parametrize(
    ("last", "introduces"),
    [
        ("Ann Lee is the harbour's own reporter, and lives on the quay.", True),
        ("Ann Lee has covered the harbour for ten years.", True),
        ("Ann Leerdam is the captain of the ferry.", False),
        ("Cy Moor is the captain of the ferry.", False),
    ],
)
def test_a_paragraph_that_ends_the_article_with_who_wrote_it(last: str, introduces: bool) -> None:
    page = read("".join(f"<p>{text}</p>" for text in (*PROSE * 3, last)), None, None, Limits())
    body = range(len(page.blocks))
    assert [*closing_notes(page, body, ("Ann Lee",))] == [len(body) - 1] * introduces
    assert not [*closing_notes(page, body[-4:], ("Ann Lee",))]  # too short an article
    assert not [*closing_notes(page, body, ("Ann",))]  # a given name may be anybody's


def test_a_reader_who_posted_is_no_author():
    after = '<div class="memory-author">The Lee Family posted a condolence</div>'
    assert html("", after, body=PROSE, title="A new library")[0].authors == ()


def test_a_line_that_prints_the_heads_author_is_enough():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ann Lee"}}</script>'
    before = '<div class="byline author">Ann Lee</div><a href="/author/x">Full Bio</a>'
    byline, blocks = html(before, body=PROSE, title="A new library", head=head)
    assert byline.authors == ("Ann Lee",)
    assert blocks == ["Ann Lee"]


def test_the_line_may_name_more_than_the_head():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ann Lee"}}</script>'
    byline, _ = html("<p>By Ann Lee and Peter Ek</p>", body=PROSE, title="A new library", head=head)
    assert byline.authors == ("Ann Lee", "Peter Ek")
    byline, _ = html("<p>Ann Lee</p><p>Peter Ek</p>", body=PROSE, title="A new library", head=head)
    assert byline.authors == ("Ann Lee", "Peter Ek")


def test_a_paragraph_that_names_the_day_is_no_byline() -> None:
    first = "2019年2月27日下午，海港城新图书馆举行开放仪式，馆长和三千多名读者一起走进了大厅，队伍一直排到门外。"
    byline, printed = find("\n".join([TITLE, first, *BODY]), (first, *BODY), TITLE)
    assert str(byline.date) == "2019-02-27"
    assert first not in printed


@pytest.mark.parametrize("paper", ["海州日報", "海州日報 /", "海州日報／"])
def test_the_paper_in_an_element_before_its_reporters(paper):
    line = (
        f"<p class=author><a href=/r>{paper}</a><span class=author>記者<a href=/r>吳小姝</a>／海州即時報導</span></p>"
    )
    byline, _ = html(f"<p>2024-05-01 10:00</p>{line}")
    assert (byline.authors, byline.source) == (("吳小姝",), "海州日報")
