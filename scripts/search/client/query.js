// What is asked: the words to look for, what else each may be called, and which kind of page the asking words point to.

// Words that ask, and the kinds of page that answer them. They are looked for nowhere.
const ASKING = [
  [["谁", "谁管", "由谁", "归谁", "找谁", "谁来", "谁负责", "谁去", "哪个部门", "哪个处室", "归谁管", "该找谁", "谁做", "谁办", "谁干", "谁定", "谁出", "谁提的", "谁的", "谁说了算",
    "谁带头", "谁批", "谁先", "给谁", "跟谁", "向谁", "交给谁", "归哪个", "哪位", "哪些人", "什么人", "哪个单位", "哪个委"], ["岗位职责", "常见问题"]],
  [["怎么", "怎样", "如何", "怎么办", "怎么做", "怎么弄", "怎么搞", "咋", "咋办", "怎么样", "怎样做", "哪几步", "几步", "分几步", "咋整", "咋弄", "咋搞",
    "咋样", "怎么整", "怎么个", "怎么说", "怎么才能", "怎么来", "什么办法", "啥办法", "有没有办法", "什么法子", "什么好法子", "好办法", "怎样要求"], ["工作手册", "制度规则", "常见问题"]],
  [["要不要", "是不是", "能不能", "可不可以", "有没有", "需不需要", "该不该", "应不应该", "会不会", "行不行", "算不算", "用不用", "可以吗", "能否", "是否",
    "多久", "多长", "多少", "几次", "几个", "几天", "几年", "几月", "几人", "几条", "几篇", "第几", "什么时候", "何时", "哪天", "哪个月", "哪一年",
    "行吗", "行不", "好不好", "对不对", "准不准", "许不许", "可不可", "有没", "几时", "啥时候", "啥时", "哪一天", "几号", "几个月", "几月份", "几点", "多大", "多长时间", "隔多久", "几成"],
    ["制度规则", "常见问题"]],
  [["什么意思", "是什么意思", "是什么", "什么是", "指什么", "指的是", "指哪些", "指哪几", "是指", "是啥", "啥意思", "哪几个", "哪几样", "哪几条", "什么叫", "啥叫", "叫什么", "怎么理解",
    "讲什么", "说什么", "讲的是啥", "讲的什么", "说的什么", "说的啥", "怎么讲", "这话怎么讲", "什么讲究"], ["术语"]],
  [["别处", "别的地方", "哪些地方", "哪个地方", "哪里", "哪儿", "哪个县", "哪个区", "哪个市", "哪些县", "哪些区", "谁家", "例子", "举例"], ["案例", "各地做法对照"]],
  [["干什么", "做什么", "要做什么", "该做什么", "干啥", "做啥", "管什么", "管啥", "干些什么", "做些什么", "干些啥", "做点啥", "干了些什么",
    "干嘛", "干吗", "干点啥", "干点什么", "做点什么", "管些什么", "管哪些", "做哪些", "忙些什么"], ["岗位职责", "工作手册", "常见问题"]],
  [["为什么", "为啥", "为何", "凭什么", "什么", "啥", "有什么", "有啥", "哪些", "哪几", "哪个", "哪", "几", "几件", "几件事", "哪几件", "哪几件事", "哪件", "哪种", "哪样", "哪项", "几项", "几种", "请问", "一下",
    "哪些方面", "哪方面", "几方面", "几个方面", "怎么回事", "回事", "图个啥", "图什么", "凭啥", "哪一级", "吗", "呢", "吧", "呀", "么", "啊", "嘛", "呗", "啦", "哦"], []],
];
// With what is counted: 几批 and 哪几类 ask, 那份 points at what was named before. What stands above keeps its kinds.
const MEASURES = Array.from("个件次条篇份项种类样批期位名场回趟周级届块家本张页道关层句");
const COUNTING = ["几", "哪几", "分几", "多少", "哪"], SHOWING = ["这", "那"];
// Words that point to a kind of page and are looked for all the same.
const POINTING = [
  [["新来", "刚来", "刚到", "新人", "第一天", "第一周", "第一月", "入职", "报到"], ["新人入门", "常见问题"]],
  [["职责", "分工", "岗位"], ["岗位职责", "速查"]],
  [["方法", "做法", "程序", "步骤", "流程", "准备", "清单"], ["工作手册", "制度规则"]],
  [["规定", "制度", "规则", "办法", "要求"], ["制度规则"]],
  [["提法", "含义"], ["术语"]],
];
// Words that say nothing of what is looked for.
const EMPTY = ["的", "了", "我", "我们", "咱们", "咱", "你", "你们", "他", "他们", "人家", "自己", "需要", "应该", "可以", "能", "能够", "会", "有", "是", "在", "和", "与", "及",
  "或", "对", "把", "被", "给", "让", "到", "从", "去", "就", "都", "也", "还", "很", "这", "那", "这个", "那个", "这样", "那样", "这些", "那些", "要", "得", "着", "过", "说", "用", "里",
  "来", "个", "老", "些", "点", "不", "没", "没有", "不是", "想", "想要", "跟", "同", "等", "时", "时候", "以后", "之后", "之前", "关于", "有关", "其", "并", "而", "由", "归", "该", "叫", "做",
  "办", "管", "干", "弄", "搞", "一次", "一年", "一个", "一些", "一般", "一天", "一下子", "事", "事情", "东西", "看", "多", "还有", "就是", "主要", "个人", "出来", "下去", "起来", "那种", "这种", "里面", "现在", "以前", "平时", "到底", "老是", "别人", "大家", "单位里",
  "市里", "县里", "区里", "里头", "上头", "下头", "一块儿", "一起", "一道", "比如", "哪怕", "然后", "所以", "因为", "如果", "还是", "或者", "以及", "我们的", "是否",
  "上次", "下次", "这边", "那边", "这里", "那里", "这儿", "那儿", "这么", "那么", "每次", "各人", "还要", "下来", "上来", "出去", "回来", "进来", "过来", "变成", "一声", "那会儿", "那时候",
  "当时", "今年", "每个", "干活", "为了", "才能", "接着", "不同的", "有的", "有些", "有时", "一直", "老是", "总是", "只要", "只有", "只能", "除了", "到时候", "我们单位", "本单位", "知道", "外面", "太", "又", "再", "才", "只", "更", "最", "挺", "啥样"];
const EMPTY_WEIGHT = 0.12; // some of them are half a word after all
const STRAY = 0.5; // what a single character that belongs to no word weighs of a word as rare
const RUN_WEIGHT = 2; // a number; letters and long numbers say more
const UNKNOWN_WEIGHT = 6; // what stands nowhere on the site: as much as a rare word, for it may be a bad cut
const SYNONYM = 0.85;
const APART = 0.95; // of a word that only the synonyms have, its parts in one text: 印章登记, 印章使用登记簿
const SINGLE = 6; // what a single character costs more than a word of the same rarity, when letters are read
const LONGEST_WORD = 8;

class Knowledge {
  constructor(core) {
    this.core = core;
    this.simplified = new Map();
    for (const [plain, chars] of Object.entries(core.traditional)) for (const char of chars) this.simplified.set(char, plain);
    this.counts = new Map();
    this.costs = new Map();
    this.asking = new Map();
    this.pointing = new Map();
    this.empty = new Set(saysNothing().map((word) => this.fold(word)));
    this.others = new Map(); // word → other words for it
    this.similar = new Map();
    this.chars = new Map(); // character → how often the words of the site have it
    this.sounds = new Sounds(core.sounds, core.odd);
  }

  // Everything that takes time, in steps; each step is short.
  *prepare() {
    const total = Math.log(this.core.texts + 1);
    const words = this.core.words.split("|"), names = this.core.names;
    for (let place = 0; place < words.length; place++) {
      const word = words[place], count = Math.pow(2, VALUES.get(this.core.counts[place]) / 4);
      this.counts.set(word, count);
      this.costs.set(word, total - Math.log(count) + 1);
      this.sounds.add(word, this.costs.get(word));
      for (const char of word) this.chars.set(char, (this.chars.get(char) || 0) + count);
      if (place % 200 === 199) yield;
    }
    // Single characters, for what is no word of the site: 七 in 七城市.
    for (const [char, count] of this.chars) if (HAN.test(char)) this.sounds.add(char, SINGLE + total - Math.log(count));
    for (let digit = 1; digit <= 10; digit++) this.sounds.add(String(digit), SINGLE);
    this.sounds.add("100", SINGLE);
    yield;
    for (let place = 0; place < names.length; place++) {
      this.sounds.add(names[place], 2);
      for (const char of names[place]) if (!this.chars.has(char)) this.chars.set(char, 1);
      if (place % 100 === 99) yield;
    }
    for (const [words, kinds] of POINTING) for (const word of words) this.point(this.fold(word), kinds);
    for (const measure of MEASURES) for (const word of COUNTING) this.ask(word + measure, []);
    for (const [words, kinds] of ASKING) for (const word of words) this.ask(word, kinds);
    for (const word of this.empty) this.costs.set(word, 6);
    yield;
    for (let place = 0; place < this.core.synonyms.length; place++) {
      const [words, to] = this.core.synonyms[place].map((list) => list.split("|").filter(Boolean).map((word) => this.fold(word)));
      for (const word of words) {
        this.others.set(word, (this.others.get(word) || []).concat(to.length ? to : words.filter((other) => other !== word)));
        if (!this.costs.has(word)) this.costs.set(word, total);
      }
      if (place % 100 === 99) yield;
    }
    for (const pair of this.core.similar.split(" ").filter(Boolean)) {
      push(this.similar, pair[0], pair[1]);
      push(this.similar, pair[1], pair[0]);
    }
  }

  point(word, kinds) {
    this.pointing.set(word, kinds);
    if (!this.costs.has(word)) this.costs.set(word, 8);
  }

  ask(word, kinds) {
    const folded = this.fold(word);
    this.asking.set(folded, kinds);
    this.costs.set(folded, 3 + (folded.length === 1 ? 2 : 0));
  }

  fold(text) {
    return foldText(text, this.simplified);
  }

  // How much it says that a word is there: much for a rare word, most for one that is nowhere.
  weight(word) {
    const count = this.counts.get(word) || 0;
    return Math.log(1 + this.core.texts / (count + 0.5));
  }
}

function saysNothing() {
  return EMPTY.concat(...SHOWING.map((word) => MEASURES.map((measure) => word + measure)));
}

// {folded, terms, kinds, content}: a term is {text, weight, forms: [{parts, factor}]}, a form all its parts in one text; content the
// question without its asking words.
function parse(folded, knowledge) {
  const pieces = joinUnknown(cutWords(folded, knowledge.costs, LONGEST_WORD));
  const kinds = new Set(pieces.flatMap(({ text }) => knowledge.asking.get(text) || knowledge.pointing.get(text) || []));
  let told = pieces.filter((piece) => !knowledge.asking.has(piece.text));
  if (!told.some((piece) => !knowledge.empty.has(piece.text))) told = pieces;
  const terms = told.map((piece) => term(piece, knowledge));
  const content = told.filter((piece) => !knowledge.empty.has(piece.text)).map((piece) => piece.text).join("");
  return { folded, terms, kinds, content, pieces };
}

function term(piece, knowledge) {
  const { text } = piece;
  const forms = [{ parts: [text], factor: 1 }];
  for (const other of knowledge.others.get(text) || []) forms.push({ parts: [other], factor: SYNONYM });
  const weight = termWeight(piece, forms, knowledge);
  const apart = partsOf(text, knowledge);
  if (apart.length > 1) forms.push({ parts: apart, factor: APART });
  return { text, weight, forms };
}

// The words of the site in a word that only the synonyms have.
function partsOf(text, knowledge) {
  if (knowledge.counts.has(text) || !knowledge.others.has(text)) return [];
  const pieces = cutWords(text, knowledge.costs, tokens(text).length - 1).map((piece) => piece.text);
  return pieces.every((piece) => knowledge.counts.has(piece)) ? pieces : [];
}

function termWeight(piece, forms, knowledge) {
  const { text } = piece;
  if (knowledge.empty.has(text)) return EMPTY_WEIGHT;
  if (isRun(text)) return text.length > 2 ? RUN_WEIGHT * 2 : RUN_WEIGHT;
  if (text.length === 1) return STRAY * Math.log(1 + knowledge.core.texts / ((knowledge.chars.get(text) || 0) + 0.5));
  if (knowledge.counts.has(text)) return knowledge.weight(text);
  // A word that the site does not use weighs what the words it leads to weigh.
  const led = forms.slice(1).map((form) => knowledge.weight(form.parts[0]));
  return led.length ? Math.min(...led) : UNKNOWN_WEIGHT;
}
