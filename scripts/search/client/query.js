// What is asked: the words to look for, what else each may be called, and which kind of page the asking words point to.

function wordsOf(list) {
  return list.split(/\s+/).filter(Boolean);
}

// Words that ask, and the kinds of page that answer them. They are looked for nowhere.
const ASKING = [
  [`谁 谁管 由谁 归谁 找谁 谁来 谁负责 谁去 哪个部门 哪个处室 归谁管 该找谁 谁做 谁办 谁干 谁定 谁出 谁提的 谁的 谁说了算 谁带头
    谁批 谁先 给谁 跟谁 向谁 交给谁 归哪个 哪位 哪些人 什么人 何人 哪一位 哪个单位 哪个委`, "岗位职责 常见问题"],
  [`怎么 怎样 如何 怎么办 怎么做 怎么弄 怎么搞 咋 咋办 怎么样 怎样做 哪几步 几步 分几步 咋整 咋弄 咋搞 咋样 怎么整 怎么个 怎么说
    怎么才能 怎么来 什么办法 啥办法 有没有办法 什么法子 什么好法子 好办法 怎样要求`, "工作手册 制度规则 常见问题"],
  [`要不要 是不是 能不能 可不可以 有没有 需不需要 该不该 应不应该 会不会 行不行 算不算 用不用 可以吗 能否 是否 多久 多长 多少 几次
    几个 几天 几年 几月 几人 几条 几篇 第几 什么时候 何时 什么时间 啥时间 多高 多远 怎么算 咋算 哪天 哪个月 哪一年 行吗 行不 好不好
    对不对 准不准 许不许 可不可 有没 几时 啥时候 啥时 哪一天 几号 几个月 几月份 几点 多大 多长时间 隔多久 几成`, "制度规则 常见问题"],
  [`什么意思 是什么意思 是什么 什么是 指什么 指的是 指哪些 指哪几 是指 是啥 啥意思 哪几个 哪几样 哪几条 什么叫 啥叫 叫什么 怎么理解
    讲什么 说什么 讲的是啥 讲的什么 说的什么 说的啥 怎么讲 这话怎么讲 什么讲究`, "术语"],
  [`别处 别的地方 哪些地方 哪个地方 哪里 哪儿 何处 什么地方 哪个县 哪个区 哪个市 哪些县 哪些区 谁家 例子 举例`, "案例 各地做法对照"],
  [`干什么 做什么 要做什么 该做什么 干啥 做啥 管什么 管啥 干些什么 做些什么 干些啥 做点啥 干了些什么 干嘛 干吗 干点啥 干点什么
    做点什么 管些什么 管哪些 做哪些 忙些什么`, "岗位职责 工作手册 常见问题"],
  [`为什么 为啥 为何 凭什么 什么 啥 有什么 有啥 哪些 哪几 哪个 哪 几 几件 几件事 哪几件 哪几件事 哪件 哪种 哪样 哪项 几项 几种 请问
    一下 哪些方面 哪方面 几方面 几个方面 怎么回事 回事 什么样 什么样子 啥样子 怎么样的 怎样的 什么样的 什么事 啥事 什么事情 什么东西
    图个啥 图什么 什么好 啥好 什么说法 啥说法 有没有说法 凭啥 哪一级 吗 呢 吧 呀 么 啊 嘛 呗 啦 哦`, ""],
].map((lists) => lists.map(wordsOf));
// With what is counted: 几批 and 哪几类 ask, 那份 points at what was named before. What stands above keeps its kinds.
const MEASURES = Array.from("个件次条篇份项种类样批期位名场回趟周级届块家本张页道关层句");
const COUNTING = ["几", "哪几", "分几", "多少", "哪"], SHOWING = ["这", "那"];
// Words that point to a kind of page and are looked for all the same.
const POINTING = [
  [`新来 刚来 刚到 新人 第一天 第一周 第一月 入职 报到`, "新人入门 常见问题"],
  [`职责 分工 岗位`, "岗位职责 速查"],
  [`方法 做法 程序 步骤 流程 准备 清单`, "工作手册 制度规则"],
  [`规定 制度 规则 办法 要求`, "制度规则"],
  [`提法 含义`, "术语"],
].map((lists) => lists.map(wordsOf));
// Words that say nothing of what is looked for.
const EMPTY = wordsOf(`
  的 了 我 我们 咱们 咱 你 你们 他 他们 人家 自己 需要 应该 可以 能 能够 会 有 是 在 和 与 及 或 对 把 被 给 让 到 从 去 就 都 也 还
  很 这 那 这个 那个 这样 那样 这些 那些 要 得 着 过 说 用 里 来 个 老 些 点 不 没 没有 不是 想 想要 跟 同 等 时 时候 以后 之后 之前
  关于 有关 其 并 而 由 归 该 叫 做 办 管 干 弄 搞 一次 一年 一个 一些 一般 一天 一下子 事 事情 东西 看 多 还有 就是 主要 个人 出来
  下去 起来 那种 这种 里面 现在 以前 平时 到底 老是 别人 大家 单位里 市里 县里 区里 里头 上头 下头 一块儿 一起 一道 比如 哪怕 然后
  所以 因为 如果 还是 或者 以及 我们的 是否 上次 下次 这边 那边 这里 那里 这儿 那儿 这么 那么 每次 各人 还要 下来 上来 出去 回来 进来
  过来 变成 一声 那会儿 那时候 当时 今年 每个 干活 为了 才能 接着 不同的 有的 有些 有时 一直 总是 只要 只有 只能 除了 到时候 我们单位
  本单位 知道 外面 太 又 再 才 只 更 最 挺 啥样 今天 昨天 明天 后天 前天 去年 前年 今后 以往 最近 近来 近期 刚才 刚刚 如今 目前 眼下
  当前 将来 过去 从前 往年 那天 这天 那年 上个月 下个月 这个月 上周 下周 这周 平常 往常 后来 期间 以来 时期 从来 向来 始终 永远 总算
  已经 曾经 仍然 依然 正在 快要 特别 非常 比较 甚至 几乎 似乎 真正 尤其 真是 真的 大概 大约 差不多 至少 起码 最少 最多 顶多 恐怕 也许
  或许 通常 往往 常常 经常 时常 总共 一共 仅仅 一定 必定 一概 统统 以上 以下 以内 以外 左右 上下 前后 其实 原来 当然 究竟 毕竟 难道
  居然 竟然 赶紧 赶快 马上 立刻 立即 尽快 尽量 反正 随便 好像 简直 干脆 偏偏 幸亏 难免 未必 不必 不用 无须 好好 罢了 而已 也好 只好
  只得 非得 不得不 反而 倒是 还得 还能 还会 算是 等于 当作 当成 属于 具体 而且 但是 不过 可是 虽然 尽管 即使 既然 无论 不管 不论
  只不过 至于 根据 按照 随着 除非 否则 因此 于是 同时 而是 以便 从而 要么 要是 假如 倘若 万一 例如 譬如 比方 对于 针对 与其 何况 并且
  不但 不仅 不光 另一方面 一方面 另外 此外 凡是 各位 某个 某些 其他 其它 其中 任何 各个 各种 各项 各类 所有 一切 整个 全部 本人 本身
  自身 各自 互相 相互 别的 她们 它们 俺们 谁谁 有人 大伙 大伙儿 人们 双方 彼此 之中 之间 当中 中间 请教 问一下 想问 想知道 告诉 讲讲
  说说 麻烦 帮忙 打听 了解一下 听说 据说 首先 其次 最后 上面 下面 来着`);
const EMPTY_WEIGHT = 0.12; // some of them are half a word after all
const STRAY = 0.5; // what a single character that belongs to no word weighs of a word as rare
const RUN_WEIGHT = 2; // a number; letters and long numbers say more
const UNKNOWN_WEIGHT = 6; // what stands nowhere on the site: as much as a rare word, for it may be a bad cut
const SYNONYM = 0.85;
const APART = 0.8; // of a word that only the synonyms have, its parts in one text: 印章登记, 印章使用登记簿
const WITHIN = 0.6; // of a long word of the site, its parts in one text: 党建督查, 督查党建工作
const LONG_WORD = 4; // characters
const SINGLE = 6; // what a single character costs more than a word of the same rarity, when letters are read
const LONGEST_WORD = 8;
const QUOTED = /[“"「『《]([^“”"「」『』《》]{2,})[”"」』》]/g;

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
    this.forgotten = new Map(); // 几引几帮 → the formula
    this.similar = new Map();
    this.chars = new Map(); // character → how often the words of the site have it
    this.sounds = new Sounds(core.sounds, core.odd);
  }

  // Everything that takes time, in steps; each step is short.
  *prepare() {
    const total = Math.log(this.core.texts + 1);
    const words = wordsFrom(this.core.words), names = this.core.names;
    for (let place = 0; place < words.length; place++) {
      const word = words[place], count = Math.pow(2, VALUES.get(this.core.counts[place]) / 4);
      this.counts.set(word, count);
      this.costs.set(word, total - Math.log(count) + 1);
      if (!this.empty.has(word)) this.sounds.add(word, this.costs.get(word)); // nobody slips into a word that says nothing
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
    for (const formula of this.core.formulas) this.forget(formula);
    for (const pair of this.core.similar.split(" ").filter(Boolean)) {
      push(this.similar, pair[0], pair[1]);
      push(this.similar, pair[1], pair[0]);
    }
  }

  point(word, kinds) {
    this.pointing.set(word, kinds);
    if (!this.costs.has(word)) this.costs.set(word, 8);
  }

  // How a formula is asked for whose number is forgotten: 几引几帮, 几个深刻理解; not 几个会, which asks how many, nor what is a word.
  forget(formula) {
    const asked = formula.replace(/ ?[0-9]+ ?/g, "几"), rest = asked.replace(/几/g, "");
    if (rest.length < 2 || (rest.length === 2 && MEASURES.includes(rest[0])) || this.costs.has(asked)) return;
    this.forgotten.set(asked, formula);
    this.costs.set(asked, Math.log(this.core.texts + 1));
  }

  ask(word, kinds) {
    const folded = this.fold(word);
    this.asking.set(folded, kinds);
    this.costs.set(folded, 3 + (folded.length === 1 ? 2 : 0));
  }

  fold(text) {
    return foldText(text, this.simplified);
  }

  // A question folded. What it has in quotation marks is a word by itself: 被叫成“梦之队” has no word 成梦之队.
  asked(question) {
    return this.fold(question.replace(QUOTED, " $1 "));
  }

  // How much it says that a word is there: much for a rare word, most for one that is nowhere.
  weight(word) {
    const count = this.counts.get(word) || 0;
    return Math.log(1 + this.core.texts / (count + 0.5));
  }
}

// The words of the site as `written` in scripts/search/words.py has them: 提案议 is 提案 and 提议.
function wordsFrom([pairs, others]) {
  const two = pairs.split("|").flatMap((same) => Array.from(same.slice(1), (second) => same[0] + second));
  return two.concat(others.split("|")).filter(Boolean);
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
  const once = told.filter((piece, place) => told.findIndex((one) => one.text === piece.text) === place);
  const terms = once.map((piece) => term(piece, knowledge));
  const content = told.filter((piece) => !knowledge.empty.has(piece.text)).map((piece) => piece.text).join("");
  return { folded, terms, kinds, content, pieces };
}

function term(piece, knowledge) {
  const { text } = piece;
  const forms = [{ parts: [text], factor: 1 }];
  for (const other of knowledge.others.get(text) || []) forms.push({ parts: [other], factor: SYNONYM });
  const weight = termWeight(piece, forms, knowledge);
  const apart = partsOf(text, knowledge);
  if (apart.length > 1) forms.push({ parts: apart, factor: knowledge.counts.has(text) ? WITHIN : APART });
  return { text, weight, forms };
}

// The words of the site, of two characters and more, in a longer one of the site or of the synonyms.
function partsOf(text, knowledge) {
  const length = tokens(text).length;
  if (length < LONG_WORD || !(knowledge.counts.has(text) || knowledge.others.has(text))) return [];
  const pieces = cutWords(text, knowledge.costs, length - 1).map((piece) => piece.text);
  return pieces.every((piece) => knowledge.counts.has(piece) && tokens(piece).length > 1) ? pieces : [];
}

function termWeight(piece, forms, knowledge) {
  const { text } = piece;
  if (knowledge.empty.has(text)) return EMPTY_WEIGHT;
  if (isRun(text) && !HAN.test(text)) return text.length > 2 ? RUN_WEIGHT * 2 : RUN_WEIGHT;
  if (text.length === 1) return STRAY * Math.log(1 + knowledge.core.texts / ((knowledge.chars.get(text) || 0) + 0.5));
  if (knowledge.counts.has(text)) return knowledge.weight(text);
  // A word that the site does not use weighs what the words it leads to weigh.
  const led = forms.slice(1).map((form) => knowledge.weight(form.parts[0]));
  return led.length ? Math.min(...led) : UNKNOWN_WEIGHT;
}
