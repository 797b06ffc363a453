// Written by `demarche types` from hanoi.yaml; change that file, not this one.
import { defineModel } from "../../src/index.ts";

export const hanoi = defineModel({
  demarche: 1,
  id: "hanoi",
  title: "The Hanoi summit, as one article tells it",
  timezone: "+07:00",
  language: "en",
  parties: {
    us: { name: "United States" },
    trump: { name: "Donald Trump", memberOf: "us" },
    bolton: { name: "John Bolton", memberOf: "us" },
    "north-korea": { name: "North Korea" },
    kim: { name: "Kim Jong Un", memberOf: "north-korea" },
    "south-korea": { name: "South Korea" },
    press: { name: "The press" },
  },
  sources: {
    ditz: {
      title: "North Korea Believes Trump Was Open to Easing Sanctions …",
      author: "Jason Ditz",
      publisher: "Antiwar.com",
      digest: "sha256:3ebcfb1f2d36d2e49cec46b8c02737ecf99f6126587520a8102fde7903c43c69",
      exclude: [
        {
          from: "Author: Jason Ditz",
          because: "the byline and the author's biography tell nothing of the summit",
        },
      ],
    },
    address: {
      title: "Address under which the article stands",
      publisher: "Antiwar.com",
      url: "news.antiwar.com/2019/03/25/",
    },
    schedule: {
      title: "Public schedule of the Hanoi summit, 27–28 February 2019",
      publisher: "The White House",
    },
  },
  accounts: {
    narrator: { name: "Narrator", source: "ditz" },
    headline: { name: "Headline", source: "ditz" },
    "headline-north-korea": { name: "North Korea (headline)", via: "headline", party: "north-korea" },
    "north-koreans": { name: "North Koreans", via: "narrator", party: "north-korea", relayedBy: ["south-korea"] },
    officials: { name: "Officials", via: "narrator", note: "nationality not stated" },
    indications: { name: "Indications", via: "narrator", note: "“out of the last day of Hanoi”" },
    seoul: {
      name: "South Korea",
      via: "narrator",
      party: "south-korea",
      note: "a feeling the narrator reports",
    },
    record: { name: "Public schedule", source: "schedule" },
    archive: { name: "Article’s address", source: "address" },
  },
  periods: {
    summit: {
      title: "The Hanoi summit",
      when: { date: "2019-02-27/2019-02-28", account: "record", basis: "context" },
    },
    "last-day": {
      title: "The last day of Hanoi",
      when: { date: "2019-02-28", account: "record", basis: "context" },
    },
  },
  machine: {
    type: "parallel",
    context: { snapback: false },
    states: {
      willingness: {
        title: "US willingness",
        initial: "notDescribed",
        states: {
          notDescribed: {
            title: "not described",
            described: false,
            on: { TRUMP_OPEN: "openToEasing", US_WILLING: "willing" },
          },
          openToEasing: { title: "open to easing", tone: "open", on: { US_WILLING: "willing" } },
          willing: { title: "lets a deal happen", tone: "good" },
        },
      },
      process: {
        title: "Process",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { BOLTON_ARRIVES: "disarray" } },
          disarray: { title: "in disarray", tone: "bad" },
        },
      },
      mood: {
        title: "Mood",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { MOOD_TURNS: "hostile" } },
          hostile: { title: "hostile", tone: "bad" },
        },
      },
      position: {
        title: "US position",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { OBSTACLES_APPEAR: "newObstacles" } },
          newObstacles: { title: "new obstacles", tone: "bad" },
        },
      },
      disclosure: {
        title: "Disclosure",
        initial: "notDescribed",
        states: {
          notDescribed: {
            title: "not described",
            described: false,
            on: { TALK_OF_DISMANTLING: "undergroundTalk" },
          },
          undergroundTalk: { title: "talk of dismantling", tone: "neutral", on: { PRESENT_LIST: "listPresented" } },
          listPresented: { title: "list presented", tone: "open", on: { SHOCK: "kimShocked" } },
          kimShocked: { title: "Kim “shocked”", tone: "strained" },
        },
      },
      bargain: {
        title: "Bargain",
        initial: "notTabled",
        states: {
          notTabled: {
            title: "not described",
            described: false,
            on: { OFFER: { target: "onTheTable", effects: { set: { snapback: true } } } },
          },
          onTheTable: { title: "on the table", tone: "open", on: { CONFIRM: "confirmed" } },
          confirmed: {
            title: "confirmed",
            tone: "good",
            on: {
              ACCEPT: {
                target: "deal",
                guard: { eq: ["snapback", true] },
                description: "relief only so long as there is a snapback clause",
              },
              DEMAND_MORE: "moreDemanded",
            },
          },
          moreDemanded: { title: "more demanded", tone: "strained", on: { WALK_OUT: "collapsed" } },
          deal: { title: "deal", tone: "good", type: "final" },
          collapsed: { title: "collapsed", tone: "bad", type: "final" },
        },
      },
      blame: {
        title: "Blame",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { BLAME: "onTheUs" } },
          onTheUs: { title: "on the US", tone: "bad" },
        },
      },
      recovery: {
        title: "Recovery",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { TRY_TO_RECOVER: "attempted" } },
          attempted: {
            title: "attempted",
            tone: "strained",
            on: {
              RECOVER: {
                target: "recovered",
                guard: { in: "willingness.willing" },
                description: "the US needs to be willing",
              },
            },
          },
          recovered: { title: "recovered", tone: "good", type: "final" },
        },
      },
      relay: {
        title: "To the press",
        initial: "notDescribed",
        states: {
          notDescribed: { title: "not described", described: false, on: { INFORM_PRESS: "informed" } },
          informed: { title: "informed", tone: "neutral" },
        },
      },
    },
  },
  events: [
    {
      id: "trump-open",
      title: "Trump open to easing sanctions",
      by: "trump",
      trigger: "TRUMP_OPEN",
      during: {
        summit: {
          words: "during the summit",
          quote: "easing sanctions on North Korea during the summit",
          account: "north-koreans",
        },
      },
      claims: [
        {
          account: "north-koreans",
          stance: "believes",
          quote: "a belief by North Korea that Trump was open",
        },
        {
          account: "headline-north-korea",
          stance: "believes",
          quote: "Trump Was Open to Easing Sanctions",
        },
      ],
    },
    {
      id: "bolton-arrives",
      title: "Bolton arrives",
      by: "bolton",
      trigger: "BOLTON_ARRIVES",
      turningPoint: true,
      during: {
        summit: {
          basis: "implied",
          account: "north-koreans",
          because: "the process it disrupts is the summit’s",
        },
      },
      claims: [
        {
          account: "north-koreans",
          quote: "arrival of John Bolton threw the entire process into disarray",
        },
      ],
    },
    {
      id: "mood-hostile",
      title: "Mood turns hostile",
      trigger: "MOOD_TURNS",
      notBefore: {
        "bolton-arrives": { words: "as", quote: "as the entire mood turned hostile", account: "north-koreans" },
      },
      during: {
        summit: { basis: "implied", account: "north-koreans", because: "the mood is that of the talks" },
      },
      claims: [{ account: "north-koreans", quote: "the entire mood turned hostile" }],
    },
    {
      id: "new-obstacles",
      title: "Many new obstacles in the US position",
      by: "us",
      trigger: "OBSTACLES_APPEAR",
      notBefore: {
        "bolton-arrives": {
          words: "suddenly",
          quote: "many new obstacles suddenly appeared",
          account: "north-koreans",
        },
      },
      during: {
        summit: {
          basis: "implied",
          account: "north-koreans",
          because: "the position is that taken in the talks",
        },
      },
      claims: [
        {
          account: "north-koreans",
          quote: "many new obstacles suddenly appeared in the US position",
        },
      ],
    },
    {
      id: "dismantling-talk",
      title: "Talk of dismantling all underground facilities",
      by: ["us", "north-korea"],
      span: true,
      trigger: "TALK_OF_DISMANTLING",
      during: {
        summit: { basis: "implied", account: "narrator", because: "the talk is part of the summit" },
      },
      claims: [
        { account: "narrator", quote: "centering on the main Yongbyon nuclear site" },
        {
          account: "narrator",
          quote: "the underground sites in the area",
          content: "Yongbyon here includes its underground sites",
        },
      ],
    },
    {
      id: "list-presented",
      title: "US presents list of undisclosed sites",
      by: "us",
      with: "north-korea",
      trigger: "PRESENT_LIST",
      turningPoint: true,
      during: {
        "dismantling-talk": {
          words: "amid",
          quote: "This was brought in amid talk of dismantling",
          account: "narrator",
        },
        summit: {
          basis: "implied",
          account: "narrator",
          because: "the talk it was brought into is the summit’s",
        },
      },
      claims: [
        {
          account: "narrator",
          quote: "brought in amid talk of dismantling all underground facilities",
        },
        {
          account: "narrator",
          quote: "the US presented list of nuclear facilities",
          basis: "implied",
          because: "the list is presupposed",
        },
        {
          account: "officials",
          quote: "which included a lot of undisclosed facilities",
          basis: "implied",
          because: "the clause goes on from what the officials say; whose it is is not stated",
        },
        {
          account: "officials",
          quote: "more than North Korea figured the US knew about",
          basis: "implied",
          because: "the clause goes on from what the officials say; whose it is is not stated",
        },
      ],
    },
    {
      id: "kim-shocked",
      title: "Kim “shocked”",
      by: "kim",
      trigger: "SHOCK",
      notBefore: {
        "list-presented": { words: "by", quote: "“shocked” by the US presented list", account: "officials" },
      },
      during: {
        summit: {
          basis: "implied",
          account: "officials",
          because: "the list that shocked him was shown at the summit",
        },
      },
      claims: [
        {
          account: "officials",
          stance: "believes",
          quote: "officials say they believe Kim was “shocked”",
        },
        {
          account: "headline",
          quote: "'shocked' by new US list of undisclosed nuclear sites",
          hedge: "'shocked'",
        },
      ],
    },
    {
      id: "offer",
      title: "Relief with snapback for all of Yongbyon",
      by: ["us", "north-korea"],
      trigger: "OFFER",
      during: {
        "last-day": {
          words: "the last day of Hanoi",
          quote: "Indications out of the last day of Hanoi",
          account: "indications",
          basis: "implied",
        },
        summit: {
          basis: "implied",
          account: "indications",
          because: "the last day of Hanoi is a day of the summit",
        },
      },
      claims: [
        {
          account: "indications",
          hedge: "Indications",
          quote: "some sanctions relief, with Trump’s insisted snapback, in return",
        },
      ],
    },
    {
      id: "kim-confirms",
      title: "Kim confirms; “all” means nearby sites",
      by: "kim",
      trigger: "CONFIRM",
      after: {
        offer: {
          words: "When",
          quote: "When Kim confirmed he was comfortable with that",
          account: "narrator",
        },
      },
      during: { summit: { basis: "implied", account: "narrator", because: "it is said at the table" } },
      claims: [
        { account: "narrator", quote: "Kim confirmed he was comfortable with that" },
        {
          account: "narrator",
          quote: "“all” of Yongbyon included the nearby sites",
          content: "Kim confirmed that all means the nearby sites too",
        },
      ],
    },
    {
      id: "more-than-that",
      title: "Trump needs “more than that”",
      by: "trump",
      trigger: "DEMAND_MORE",
      turningPoint: true,
      after: {
        "kim-confirms": { words: "suddenly", quote: "Trump suddenly responded that he needed", account: "narrator" },
      },
      during: { summit: { basis: "implied", account: "narrator", because: "it is said at the table" } },
      claims: [{ account: "narrator", quote: "Trump suddenly responded that he needed “more than that.”" }],
    },
    {
      id: "walk-out",
      title: "Trump walks out",
      by: "trump",
      trigger: "WALK_OUT",
      turningPoint: true,
      after: {
        "more-than-that": { words: "In short order", quote: "In short order, he’d walked out", account: "narrator" },
      },
      during: { summit: { basis: "implied", account: "narrator", because: "it ends the summit" } },
      claims: [
        { account: "narrator", quote: "he’d walked out entirely" },
        {
          account: "narrator",
          quote: "Trump walked out earlier",
          basis: "implied",
          because: "presupposed where North Korea’s blame is told",
        },
        {
          account: "narrator",
          quote: "the failed Hanoi summit",
          basis: "implied",
          because: "the failure is presupposed",
          content: "the summit failed",
        },
      ],
    },
    {
      id: "intended-end",
      title: "intended end",
      after: {
        "walk-out": {
          words: "earlier than",
          quote: "walked out earlier than the talk was intended to end",
          account: "narrator",
        },
      },
      claims: [{ account: "narrator", modality: "planned", quote: "the talk was intended to end" }],
    },
    {
      id: "blame",
      title: "North Korea blames the US",
      by: "north-korea",
      with: "us",
      trigger: "BLAME",
      after: {
        "walk-out": { words: "has led", quote: "has led North Korea to try to blame", account: "narrator" },
      },
      claims: [
        {
          account: "narrator",
          quote: "led North Korea to try to blame the US",
          content: "North Korea tries to blame the US",
        },
      ],
    },
    {
      id: "recovery",
      title: "South Korea tries to recover the deal",
      by: "south-korea",
      trigger: "TRY_TO_RECOVER",
      after: {
        "walk-out": { basis: "implied", account: "narrator", because: "a deal is recovered after it is lost" },
      },
      claims: [{ account: "narrator", quote: "South Korea has tried to recover the deal" }],
    },
    {
      id: "relay",
      title: "Information reaches the press",
      by: "south-korea",
      with: "press",
      trigger: "INFORM_PRESS",
      after: {
        "walk-out": {
          basis: "implied",
          account: "narrator",
          because: "the information is about a summit that has failed",
        },
      },
      claims: [
        { account: "narrator", quote: "New information has emerged on the failed Hanoi summit" },
        {
          account: "narrator",
          hedge: "a sort of",
          quote: "South Korea acting as a sort of intermediary",
        },
      ],
    },
    {
      id: "publication",
      title: "The article appears",
      by: "press",
      when: { date: "2019-03-25", account: "archive", basis: "context" },
      after: {
        blame: { basis: "implied", account: "narrator", because: "the article tells of it" },
        recovery: { basis: "implied", account: "narrator", because: "the article tells of it" },
        relay: { basis: "implied", account: "narrator", because: "the article tells of it" },
      },
      claims: [
        {
          account: "archive",
          basis: "context",
          content: "the article stands under an address of that day",
        },
      ],
    },
  ],
  branches: [
    {
      id: "deal",
      title: "A deal was to be had",
      label: "the road not taken",
      from: "kim-confirms",
      triggers: ["ACCEPT"],
      reaches: "bargain.deal",
      claims: [
        {
          account: "narrator",
          modality: "hypothetical",
          basis: "implied",
          quote: "a deal was to be had",
          because: "presupposed where North Korea’s blame is told",
        },
        {
          account: "narrator",
          modality: "hypothetical",
          hedge: "apparently",
          quote: "Trump was apparently open to sanctions relief so long as",
          content: "relief only so long as Trump had a snapback clause",
        },
      ],
    },
    {
      id: "recovered",
      title: "A deal recovered",
      label: "if the US is willing",
      from: "recovery",
      triggers: ["US_WILLING", "RECOVER"],
      reaches: "recovery.recovered",
      claims: [
        {
          account: "seoul",
          stance: "believes",
          modality: "hypothetical",
          quote: "the US needs to be willing to let a deal",
        },
      ],
    },
  ],
  explanations: [
    {
      of: "walk-out",
      by: "bolton-arrives",
      account: "north-koreans",
      quote: "threw the entire process into disarray",
    },
    {
      of: "walk-out",
      by: "list-presented",
      account: "officials",
      basis: "implied",
      quote: "By contrast officials say they believe",
      because: "the list is set against the North Koreans’ telling",
    },
    {
      of: "walk-out",
      by: "us",
      account: "north-koreans",
      quote: "try to blame the US for the failure",
    },
  ],
});
