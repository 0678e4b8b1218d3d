"""What must not be seen: private persons, numbers, addresses, and whatever the masks hide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.checks.check import Finding
from scripts.checks.material import Material
from scripts.checks.place import Place
from scripts.checks.project_files import lines
from scripts.checks.texts import EVIDENCE, Text
from scripts.language import private_numbers
from scripts.language.normal import bare

# National leaders stay as printed.
PUBLIC = frozenset(
    ["毛泽东", "周恩来", "刘少奇", "朱德", "邓小平", "邓颖超", "李先念", "李瑞环", "江泽民", "胡锦涛", "习近平", "李克强", "李强", "贾庆林", "俞正声", "汪洋", "王沪宁", "赵乐际", "栗战书", "温家宝", "朱镕基"])
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎韦昌马苗凤俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬"
    "乐傅皮齐康伍余顾孟黄穆萧尹姚邵汪祁毛禹狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席贾路娄江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房裘丁邓洪包左石崔龚程邢"
    "裴陆荣翁荀羊甄封储靳段焦侯班秋仲宫宁仇栾刘叶景詹龙黎薄白蒲卓乔闻翟谭姬申冉雍桑桂牛边温庄晏柴瞿阎慕茹习艾鱼易廖耿弘匡文聂晁曾关游竺牟肖闫付代")
_POSTS = (
    "副?(?:同志|先生|女士|主席|书记|委员|市长|县长|区长|镇长|乡长|局长|部长|主任|院长|校长|处长|科长|厅长|秘书长|董事长|总经理|经理|教授|医生|律师|老师|站长|会长|代表)")
_GIVEN = "(?:(?![的了是把为对在和与及向要不有无等让使被将给从到也都就又各每全新老该本其此])[\u4e00-\u9fff]){1,2}"
_BEFORE = "(?:(?<![\u4e00-\u9fff])|(?<=[由和与及对请据叫以让被给在按照同跟经]))"
# A surname by itself counts only where a name can begin; with a given name, or 某, it counts anywhere but in 队伍.
_NAME = re.compile(
    rf"(?P<name>(?<!队)[{_SURNAMES}](?:{_GIVEN}|某{{1,2}})|{_BEFORE}[{_SURNAMES}])(?P<post>{_POSTS})")
_NO_NAME = re.compile(
    "常务|文史|任何|任职|任满|任期|任免|安排|高级|高层|高校|高等|高素|提高|如何|许多|文化|文艺|金融|华侨|关于|关系|关心|关键|经济|党支|党委|党组|党员|党外|路边|万名|代表|"
    "边区|边远|江苏|江西|云南|河南|贺信|席位|白天|石油|龙头|康复|祝贺|喻为|包括|班子|房管|卫生|章程|路线|施政|何种|何等|段时|温暖|游说|谢谢|祝各|乐于|全体|有关|项目|付出|弘扬|建立|成立|设立")


_ADDRESS = re.compile(
    r"https?://|www\.|(?<![a-z0-9_.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|top|cc)(?![a-z0-9-])", re.I)

SHORTEST = 2  # characters of a hidden string that can be searched for by themselves
CONTEXT = 2  # a single hidden character is searched for with what follows it


def no_private_person_is_named(material: Material) -> Iterator[Finding]:
    """No surname with or without a given name stands before 同志, 主席, 委员 and the like; national leaders apart."""
    for text in _all_texts(material):
        for match in _NAME.finditer(text.text):
            if not (match["name"] in PUBLIC or _NO_NAME.search(match[0]) or _is_vocabulary(material, text, match)):
                yield Finding(
                    text.place, f"像是私人姓名：姓“{match['name'][0]}”的{match['post']}（{text.field}）",
                    "写职务或“一位委员”；原件里的，在 masks.yml 里标出位置，再运行 ingest")


def _is_vocabulary(material: Material, text: Text, match: re.Match) -> bool:
    """A name of the vocabulary begins with the match, or inside it before its post and runs into the post."""
    name, post = match.start("name"), match.start("post")
    return any(
        spelling.start == name or spelling.start < post < spelling.start + len(spelling.text)
        for spelling in material.actors.spellings(text.text))


def no_private_number_is_shown(material: Material) -> Iterator[Finding]:
    """No telephone, identity, QQ or e-mail number stands in any text."""
    for text in _all_texts(material):
        for kind in private_numbers.kinds(text.text):
            yield Finding(text.place, f"有{kind}（{text.field}）", "删去；本单位的电话写进 data/local/")


def address_is_evidence(material: Material) -> Iterator[Finding]:
    """An address of a website stands only where evidence is given."""
    for text in _all_texts(material):
        if text.field not in EVIDENCE and (match := _ADDRESS.search(text.text)):
            yield Finding(text.place, f"有网址“{match[0]}”（{text.field}）", "网址只写在 evidence 和 verified 里；转载网站的网址哪里都不写")


def _all_texts(material: Material) -> Iterator[Text]:
    yield from material.texts
    yield from material.corpus_texts


def hidden_string_appears_nowhere(material: Material) -> Iterator[Finding]:
    """What the masks hide stands in no file of the project and of the built site. The message does not repeat it."""
    hidden = _hidden_strings(material)
    if not hidden:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(hidden, key=lambda string: (-len(string), string)))))
    for path in material.files:
        for number, line in enumerate(lines(path), 1):
            for string in dict.fromkeys(pattern.findall(bare(line))):
                yield Finding(
                    Place(material.relative(path), number, hidden[string]),
                    f"出现了单元 {hidden[string]} 里应隐去的文字（{len(string)} 字）",
                    "换成 masks.yml 里写的替换词；由 data/ 生成的文件，改 data/ 再重新生成")


def _hidden_strings(material: Material) -> dict[str, str]:
    """What to search for → the unit that hides it. Lives only while the check runs."""
    found: dict[str, str] = {}
    for mask in material.dataset.masks:
        text = material.originals.texts.get(mask.unit, "")
        end = mask.offset + mask.length
        string = bare(text[mask.offset:end if mask.length >= SHORTEST else end + CONTEXT])
        if len(string) >= SHORTEST:
            found.setdefault(string, mask.unit)
    return found
