import type { Stance } from '../../../../observation.ts';
import { hasOwnObject, isNeedlessElse } from '../patterns/own-object.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';

const CONDITIONAL =
  /\b(?:(?:would|will|can|could|might) [^.;]*\bthe (?:day|moment|minute) (?:the|its|his|their|that|it|they|kyiv|moscow|ukraine|russia)|only (?:if|once|when|after|where|with|in exchange|in return)|(?<!\b(?:ha[sd]|have|was|were|been|also|which|who|and|is|are) )provided|unless|(?:as|so) long as(?! the (?:road|way|border|distance|list))|on (?:one )?condition|in return for|in exchange for|in exchange\b|not (?:before|until|unless)|but first|first (?:the|let|they|we|he|she|must|should|comes?|of all)|as soon as|once (?:the|they|both|it|he|she|we|russia|ukraine|moscow|kyiv|there)|before the \p{L}+ (?:had|have|has)|(?:would|will|could|might) (?!(?:never |not )?have )[^.;]*\bif\b(?![^.;]*\b(?:not|no|nothing|never|(?:refus|reject|fail|drag|stall|continu)\p{L}*|went on|goes on)\b)|after the \p{L}+ had|when there (?:is|was)|price (?:is|was|for it)|with one (?:caveat|proviso)|(?:must|(?:has|have|had|needs?) to) be (?:(?:\p{L}+ly |well |first )+prepared|prepared (?:\p{L}+ly|well|first)\b)|be \p{L}+ed first\b|let (?:them|him|\p{Lu}\p{L}+) [^.;?]{3,60} first\b|conditions (?:for \p{L}+ )?(?:must|should|(?:has|have|had|need) to) (?:first )?be (?:created|met|fulfilled))\b/iu;
const OPEN =
  /\b(?:(?:will|would|to) (?:study|examine|consider|weigh|look at|think (?:it|about|over)|read|sleep on|get back)|stud(?:ying|ied)|examining|(?:being|under|is|was) (?:considered|consideration|review|study|examined|weighed)|in due course|when its turn|no (?:such )?(?:hurry|haste|rush)|we(?:'|’)ll see|we (?:will|shall) see|remains to be seen|shrug\w*|smiled|neither \w+ nor|would not (?:say|be drawn|commit|confirm)|did not (?:say(?! (?:what (?:would|will|he|she|it|they|happened)|why|anything|much)\b)|answer|reply|respond|commit)|decline[sd]? to|evasive\w*|non-?committal|(?:took|takes|taken) note|too early|prematurely?|promised nothing|undecided|not (?:yet )?decided|kept (?:its|his|her) counsel|left (?:it|the question|that|the matter) (?:open|at that|there)|one thing or the other|wait and see|hypothes[ie]s|(?<!\bthat )(?:maybe|perhaps)(?! (?:he|she|they|it|we|I)\b)|interesting thought|chewing on|sleep on|let (?:it|you) know|be drawn|all (?:that )?(?:he|she|one|it) (?:would|could)|no further|changed the subject|in the diary|depend(?:s|ed) on)\b/i;
const AGAINST =
  /^[“"]?No\b[,.!”"]|\b(?:nothing of the (?:sort|kind)|none of (?:it|that)|not (?:an option|acceptable|interested|on the agenda|on the table|imaginable|conceivable)|unacceptable|unthinkable|hardly imaginable|absurd|nonsense|pointless|useless|senseless|a (?:trick|trap|ploy|farce|non-starter|dead end|gimmick)|blackmail|shake of the head|shook (?:his|her|its) head|(?:said|says|was|is) no\b(?! ?\p{L})|a (?:plain |flat |curt |clear |firm )?no\b(?![- ]\p{L})|(?<!(?:as|of) an? )refus(?:ed|es|al|ing)(?! to (?:say|comment|be drawn|confirm|speculate|commit|answer|discuss|name|give))|reject(?:ed|s|ion|ing)(?! (?:\p{L}+ )?(?:accusations?|claims?|allegations?|charges?|conditions?|reports?|criticism)\b)|turned (?:it|that|this) down|dismiss(?:ed|es)(?! (?:\p{L}+ )?(?:accusations?|claims?|allegations?|charges?|conditions?|reports?|criticism)\b)|rebuff(?:ed|s)|out of the question|dim view|waste of time|no (?:point|sense|use|place|thanks)|no (?:need|reason|intention)(?! (?:for (?!it\b|that\b|this\b|such|an?\b)|to (?!meet|talk|negotiate|accept|agree|stop|go\b|come)))|never(?= ?[.,;!?\u201d"])|would rather (?:stay|not)|laid to rest|not be lured|stay(?:s|ed)? at home|against (?:it|that|the idea)|all against|opposed|spare (?:the|us|them))\b/iu;
const FOR =
  /\b(?:at once|gladly|with pleasure|why not|(?:great|good|excellent|fine) idea|by all means|applau(?:se|ded)|welcom(?:ed|es)(?! (?:p{L}+(?:['\u2019]s)? ){0,3}(?:remarks|words|comments|tone))|embraced|nodded|no (?:objections?|quarrel)|nothing against|(?:does|do|would|did) not mind|would mind|said yes|says yes|yes\b(?! ?, (?:that|the|it)\b[^.,;]* (?:is|are) (?:still )?(?:holding|lasting|in force)\b)|weight behind|back(?:s|ed) (?:it|that|this|him|them|the (?:idea|plan|proposal|initiative|move|step))|behind (?:him|it|her|that)|blessing|green light|(?:is|was|are|were) (?:all )?for it|took to (?:it|the idea)|would sign|(?:will|would|shall) be (?:there|glad|happy|delighted|on the plane)|(?:will|would(?: like to)?) (?:come|go|be going|attend|lay a place)|(?:ready|willing|(?<!\b(?:well|carefully|thoroughly|properly|be|being|been) )prepared)(?= ?[.,;\u201d"]| for (?:it|that|this|one|such)| to (?:do|agree|accept|come|go|join|attend|sign|talk|travel|meet|take part)\b)|suits?|suited|seconded|in exactly the same way|sees? it (?:the same|likewise)|saw it (?:the same|in)|(?<!(?:been|was|were|be|not|never) )agree[sd](?= ?[.,;\u201d"]| to (?:it|that|this))|packed|(?:is|was|are|were) game\b|at everybody's disposal|open to (?:it|that|the idea)|raise[sd]? no objection|of the same mind|could live with|not stand in the way)\b/i;

/** "Will speak on the telephone as soon as …": no answer. */
const ON_PHONE =
  /\b(?:speak|talk|confer)(?:s|ing)? (?:\p{L}+ ){0,4}(?:by|on the|over the) (?:tele)?phone\b|\b(?:tele)?phone (?:call|conversation)s?\b/u;

const WISHED = /^(?:expect|hop|urg)(?:e|es|ed|s|ing)?$/;

/** The stance that the words of an answer show, and where: the most guarded reading first. */
export function answerStance(scene: Scene): { stance: Stance; at: number } | null {
  const { text } = scene.sentence;
  if (text.trim().endsWith('?') || ON_PHONE.test(text)) return null;
  const readings: readonly (readonly [Stance, RegExp])[] = [
    ['conditional', CONDITIONAL],
    ['noncommittal', OPEN],
    ['rejects', AGAINST],
    ['accepts', FOR],
  ];
  for (const [stance, pattern] of readings) {
    const match = pattern.exec(text);
    if (match !== null) {
      const at = scene.tokens.findIndex((token) => token.end > match.index);
      const clause = clauseOf(scene, Math.max(0, at));
      if (stance === 'accepts' && clause?.kind === 'time') return null;
      if (stance !== 'conditional' && clause?.kind === 'case' && stance !== 'noncommittal') return null;
      const before = scene.tokens.slice(Math.max(0, at - 3), Math.max(0, at)).map((token) => token.low);
      // "we expect Russia to say yes"
      if (stance === 'accepts' && scene.tokens.slice(Math.max(0, at - 5), at).some(({ low }) => WISHED.test(low)))
        return null;
      if (stance === 'rejects' && scene.actors.some((actor) => actor.owns && actor.to <= at && at - actor.to <= 3))
        return null;
      if (before.some((low) => /^(?:not|never|t|hardly|no)$/.test(low))) return null;
      // "there was no need to shell a town"""
      if (/^no \p{L}/u.test(match[0]) && isNeedlessElse(scene, at + 1)) return null;
      // "rejected any withdrawal"
      const word = scene.marks.act.find(({ from }) => from === at);
      if (stance === 'rejects' && word !== undefined && hasOwnObject(scene, word)) return null;
      return { stance, at: Math.max(0, at) };
    }
  }
  return null;
}
