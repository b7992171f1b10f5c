"""Who said it: one sentence for each pattern, and for each trap."""

import pytest

from quoteview.core.quotation import Resolution

PATTERNS = [
    # before
    ("Ada Quill said: “We will rebuild the bridge by May.”", "Ada Quill", "said"),
    ("Ada Quill said that “the bridge will be rebuilt by early May.”", "Ada Quill", "said"),
    ("Ada Quill said on Monday in a speech that the bridge was “beyond any hope of repair”.", "Ada Quill", "said"),
    ("Ada Quill has repeatedly said the bridge is “lost”.", "Ada Quill", "said"),
    ("On Friday, in a letter to the council, Ada Quill wrote: “The bridge is lost to us.”", "Ada Quill", "wrote"),
    ("In the spring of 2011 Ada Quill argued that the bridge “will never carry a train again”.", "Ada Quill", "argued"),
    ("Ada Quill took to the radio to say: “The bridge is lost to us.”", "Ada Quill", "say"),
    # after
    ("“We will rebuild the bridge by May,” Ada Quill said.", "Ada Quill", "said"),
    ("“We will rebuild the bridge by May,” Ada Quill, who chairs the council, said on Monday.", "Ada Quill", "said"),
    ("“Will they rebuild the bridge by May?” Ada Quill asked.", "Ada Quill", "asked"),
    ("“We will rebuild the bridge by May,” Ada Quill went on, laughing.", "Ada Quill", "went"),
    ("“We will rebuild the bridge by May,” Ada Quill posited.", "Ada Quill", "posited"),
    ("“Beyond repair” is the bridge over the river Ouse, Ada Quill said.", "Ada Quill", "said"),
    ("“We will rebuild the bridge by May,” Kelly flatly said.", "Kelly", "said"),
    # inverted
    ("“We will rebuild the bridge by May,” said Ada Quill.", "Ada Quill", "said"),
    ("“We will rebuild the bridge by May,” said Ada Quill, a 33-year-old welder.", "Ada Quill", "said"),
    ("“We will rebuild the bridge by May,” said the firm's director, Ada Quill.", "Ada Quill", "said"),
    ("The bridge, says Ada Quill, a welder, is “beyond any hope of repair”.", "Ada Quill", "says"),
    # participles, conjoined verbs, infinitives
    ("Ada Quill defended the plan, saying Ruritania was rebuilding “roads and rail” alike.", "Ada Quill", "saying"),
    ("Ada Quill rose and told the crowd that they had “nothing to fear from the water”.", "Ada Quill", "told"),
    ("Ada Quill spoke out after Ruritania closed the bridge, calling it “a very bad” move.", "Ada Quill", "calling"),
    # nouns and sources
    ("The bridge is “beyond any hope of repair”, according to Ada Quill.", "Ada Quill", "according to"),
    ("According to Ada Quill, the bridge is “beyond any hope of repair”.", "Ada Quill", "According to"),
    ("Nobody believed Ada Quill's claim that the bridge was “beyond any hope of repair”.", "Ada Quill", "claim"),
    ("“Beyond repair” is what the bridge is in Ada Quill's view.", "Ada Quill", "view"),
    ("Ada Quill: “We will rebuild the bridge by May.”", "Ada Quill", None),
    ("“We will rebuild the bridge by May.” — Ada Quill", "Ada Quill", None),
    # bodies, groups and writings
    ("“Nine people were hurt on the bridge,” the emergency services said.", "the emergency services", "said"),
    ("“Nine were hurt,” said a clerk of the ministry of works.", "a clerk of the ministry of works", "said"),
    ("The ruling called the closure “unlawful from the first day”.", "The ruling", "called"),
    ("“The closure was unlawful from the first day,” reads the letter.", "the letter", "reads"),
    ("Critics say the bridge is “beyond any hope of repair”.", "Critics", "say"),
    # the passive names its agent
    ("The bridge was described by Ada Quill as “beyond any hope of repair”.", "Ada Quill", "described"),
    # the verb that reports, not an infinitive inside the report
    ("Ada Quill indicated that she would wait to see whether it fell, and that “all may be well”.", "Ada Quill",
     "indicated"),
    ("Ada Quill indicated that she would wait to observe whether it fell, and that “all may be well”.", "Ada Quill",
     "indicated"),
    ("Ada Quill told reporters she would come back to ask whether it stood, and that “all may be well”.", "Ada Quill",
     "told"),
    # clauses of time and cause have subjects of their own; a plural is no verb; "New" may open a name
    ("Ada Quill seized the arm of a guest after the guest walked up and asked whether she was “a Rurik at heart”.",
     "the guest", "asked"),
    ("Ada Quill said in a talk on roads that claims can be made because “nobody has ever read the act”.", "Ada Quill",
     "said"),
    ("The New Ouse Post reports that the bridge is “beyond any hope of repair”.", "New Ouse Post", "reports"),
    # who is told, who is led, and who counts are not who says
    ("Ada Quill emailed friends saying: “The bridge is beyond any hope of repair.”", "Ada Quill", "saying"),
    ("The storm led her to declare that the bridge was “beyond any hope of repair”.", "her", "declare"),
    ("Ada Quill gave a few hints of the plan, which she said was “beyond any hope of repair”.", "she", "said"),
    ("Her critics, many of them engineers, argue that the bridge is “beyond any hope of repair”.", "Her critics",
     "argue"),
    ("Ada Quill, citing “the mood of the town,” said the mayor could go.", "Ada Quill", "citing"),
    ("The bridge was, in the words of Ada Quill, “beyond any hope of repair”.", "Ada Quill", "words of"),
    ("Ada Quill laid the plan out to the Ruritanian daily Nova: “The bridge is lost.”", "Ada Quill", "laid"),
    # verbs that seldom attribute, right by the quotation
    ("Ada Quill leaned in and boomed: “The bridge is lost.”", "Ada Quill", "boomed"),
    ("“The bridge is open!” beamed Ada Quill of the town council.", "Ada Quill", "beamed"),
    # relative clauses
    ("An engineer who spoke on condition of anonymity said the bridge was “lost”.", "An engineer", "said"),
    # those who are counted; what stands between a subject and its verb
    ("Supporters of the new ferry, however, say the town is “kept alive by it alone”.", "Supporters of the new ferry",
     "say"),
    ("About four in 10 ferry owners say that they “row by night”.", "four in 10 ferry owners", "say"),
    ("More than half said the toll was “far too high”.", "half", "said"),
    ("At least half of the owners said the toll was “far too high”.", "half of the owners", "said"),
    ("Only 23 percent of them called the toll “quite fair”.", "23 percent of them", "called"),
    ("Nearly 60 percent of the owners said the toll was “fair”.", "Nearly 60 percent of the owners", "said"),
    ("Ada Quill less than two weeks ago said for the first time that “closed” roads were used.", "Ada Quill", "said"),
    ("The mayor and Ada Quill each called it a “rough week” for the town.", "The mayor and Ada Quill", "called"),
    ("About four in 10 said they were “angry” with the town.", "four in 10", "said"),
    ("The local station Ouse 7 is reporting that the ferry is “slow and old”.", "The local station Ouse 7",
     "reporting"),
    # nouns that end like adjectives may act; "once" may be no subordinator
    ("The president argues that the ferry is “slow and old” at best.", "The president", "argues"),
    ("“Slow and old,” the document states, is the ferry.", "the document", "states"),
    ("The toll, which Ada Quill once called “sad”, will rise.", "Ada Quill", "called"),
    # nouns of speech with whose they are after them, or a superlative
    ("It was a report by the Ouse Post that he “made up” the tale.", "Ouse Post", "report"),
    ("She spoke of the contention of Ada Quill that the tale was “made up”.", "Ada Quill", "contention"),
    ("But Quill's most daring claim is that the ferry is a “trap”.", "Quill", "claim"),
    ("The ferry is, in the view of Ada Quill, “slow and old” at best.", "Ada Quill", "view of"),
    ("The toll has long been seen by ferry owners as a “sad tale”.", "ferry owners", "seen"),
    ("Critics of the toll call it “a very sad tale”.", "Critics of the toll", "call"),
    # what something is, how it was put, what was made clear
    ("“A sad tale,” is how Ada Quill described it.", "Ada Quill", "described"),
    ("“A sad tale” is what Ada Quill called it.", "Ada Quill", "called"),
    ("Ada Quill made it clear that the bridge was “beyond any hope of repair”.", "Ada Quill", "made"),
    # verbs of judging that close the sentence, asides that quote, what only repeats who said it
    ("“You have called the ferrymen slow and worse,” Quill charged in her opening words.", "Quill", "charged"),
    ("“The bridge will always be the bridge,” an angry Quill retaliated.", "Quill", "retaliated"),
    ("That the bridge “is lost for ever now,” as Ada Quill said on the radio, is no news.", "Ada Quill", "said"),
    ("As Ada Quill, a welder, put it, “the bridge will outlive all of us.”", "Ada Quill", "put"),
    ("About 50 ferrymen had gathered at the pier of Boris Thorn, chanting “no bridge, no peace.”", "50 ferrymen",
     "chanting"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "cue"), PATTERNS)
def test_the_speaker_as_printed_and_the_cue(only, text, speaker, cue):
    attribution = only(text).attribution
    assert attribution.mention is not None
    assert attribution.mention.of(text) == speaker
    assert (attribution.cue.of(text) if attribution.cue else None) == cue


TRAPS = [
    # the addressee, the object, the possessor
    ("“We will rebuild it by May,” Ada Quill told Boris Thorn.", "Ada Quill"),
    ("Ada Quill told Boris Thorn that the bridge was “beyond any hope of repair”.", "Ada Quill"),
    ("Ada Quill accused Boris Thorn of “closing the bridge for good”.", "Ada Quill"),
    ("Ada Quill's envoy Boris Thorn said the bridge was “lost”.", "Boris Thorn"),
    ("Ada Quill's envoy, Boris Thorn, said the bridge was “lost”.", "Boris Thorn"),
    # names between the subject and its verb
    ("Ada Quill, speaking with Ruritania's prime minister Boris Thorn at the Mill, said she is “sad”.", "Ada Quill"),
    ("Ada Quill (Liberal), a friend of Boris Thorn, said: “We will rebuild the bridge by May.”", "Ada Quill"),
    ("Sen. Ada Quill, D-Maine, said: “We will rebuild the bridge by May.”", "Ada Quill"),
    ("Ada Quill on Monday called the closure of the bridge “very unfair” to all.", "Ada Quill"),
    ("The Ruritanian Herald on July 20, 2006, described her as “a friend of the bridge”.", "Ruritanian Herald"),
    # who asked is not who answered
    ("Ada Quill told reporters when asked by Boris Thorn: “We will rebuild the bridge by May.”", "Ada Quill"),
    ("When asked by Boris Thorn if it was safe, Ada Quill said it was “as safe as any bridge”.", "Ada Quill"),
    # a name inside the quotation, and one after it
    ("“Boris Thorn will rebuild the bridge by May,” Ada Quill said.", "Ada Quill"),
    ("Ada Quill said that Boris Thorn's refusal to accept UN terms “will only prolong” the closure.", "Ada Quill"),
    # a closed clause before the one that matters
    ("Ada Quill noted that while Boris Thorn says he wants the bridge, he goes on to “shun it”.", "Ada Quill"),
    # a report inside a report, a plan inside a report
    ("Ada Quill says she feels the council did “a great job” on the bridge.", "Ada Quill"),
    ("Ada Quill said the new law would call every bridge “a public good” again.", "Ada Quill"),
    ("Ada Quill said Boris Thorn was right to urge the owners “to stand up and be counted.”", "Ada Quill"),
    # names that are places; names beside an office; asides that quote or turn back
    ("Asked about the toll, the mayor of Ouse, Ada Quill, replied: “No, not for a long time.”", "Ada Quill"),
    ("“That is quite sad,” a spokeswoman for the mill, Ada Quill, told the Post.", "Ada Quill"),
    ("One of the owners, Ada Quill, said it was “quite sad”.", "Ada Quill"),
    ("Ada Quill, herself up for a vote in May, said she was “quite sad”.", "Ada Quill"),
    # a relative clause that is over
    ("Ada Quill tells ferrymen who wonder why she cannot row that she “was not brought up that way.”", "Ada Quill"),
    ("Ada Quill said the clerks who complained about the tolls “would be all but lost” today.", "Ada Quill"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), TRAPS)
def test_the_nearest_name_is_not_the_speaker(only, text, speaker):
    quotation = only(text)
    assert quotation.attribution.mention is not None
    assert quotation.attribution.mention.of(text) == speaker
    assert quotation.speaker == speaker


def test_the_cue_that_closes_a_sentence_is_that_of_all_it_quotes(read):
    quotations = read("The owners were “sad men” who “never row at all,” Ada Quill said in May.")
    assert [quotation.speaker for quotation in quotations] == ["Ada Quill", "Ada Quill"]


def test_an_aside_may_quote_between_the_speaker_and_the_verb(read):
    text = "“We have had better days,” ferry owner Ada Quill, wearing a cap and “Save the Bridge” pins, said to us all."
    assert [quotation.speaker for quotation in read(text)] == ["Ada Quill", None]


def test_the_title_of_what_speaks_is_no_quotation(read):
    title, words = read("The ad, titled “Unifier?”, concludes that the ferry is too “slow and old” to be used.")
    assert (title.speaker, words.speaker) == (None, "The ad")


def test_who_is_told_to_do_something_has_not_said_it(only):
    assert only("The mayor was told to “row by night and rest by day”.").speaker is None


def test_a_quotation_carries_on_over_sentences_that_tell_of_nobody_but_doubtfully(read):
    text = "“It is over,” Ada Quill said. It lies in the dead zone of the river. “That is a hard place to work in.”"
    first, last = read(text)
    assert (first.speaker, last.speaker) == ("Ada Quill", "Ada Quill")
    assert last.attribution.confidence <= 0.5 < first.attribution.confidence


@pytest.mark.parametrize("asking", ["The judge, Merrit Quill, asked him", "Merrit Quill, who never liked him, asked"])
def test_who_asks_him_is_not_he(read, asking):
    text = (
        f"“I sold it,” said Tarvo Dahl, 58.\n\n{asking}: “When?”\n\n“In May,” Dahl replied.\n\n"
        "Quill said the tale was “odd”. “He lied,” she said."
    )
    assert [each.speaker for each in read(text)][-2:] == ["Merrit Quill", "Merrit Quill"]


def test_several_fragments_share_one_subject(read):
    text = "Ada Quill said she was “sad” about it and stressed her love of “bridges,” adding she had “no plans” to go."
    assert [quotation.speaker for quotation in read(text)] == ["Ada Quill"] * 3


def test_what_stands_between_two_quotations_attributes_both(read):
    first, second = read("“We will rebuild it by May,” Ada Quill said. “That is a promise to the town.”")
    assert (first.speaker, second.speaker) == ("Ada Quill", "Ada Quill")
    assert second.attribution.resolution is Resolution.CONTINUED
    assert first.utterance_id == second.utterance_id


def test_words_that_run_over_paragraphs_are_one_utterance_and_a_quotation_in_each(read):
    text = "“The bridge is lost. [“It is old.”]\n\n“We will mend it.\n\n“And soon,” Mayor Ada Quill said."
    first, second, last = read(text)
    assert [each.text for each in (first, second, last)] == [
        "The bridge is lost. [“It is old.”]",
        "We will mend it.",
        "And soon,",
    ]
    assert [(each.open_mark, each.close_mark) for each in (first, second, last)] == [("“", ""), ("“", ""), ("“", "”")]
    assert {each.speaker for each in (first, second, last)} == {"Ada Quill"}
    assert {each.utterance_id for each in (first, second, last)} == {f"{first.id}u"}
    assert [len(each.inner) for each in (first, second, last)] == [1, 0, 0]


def test_two_attributions_are_two_utterances(read):
    first, second = read("“We will rebuild it by May,” Ada Quill said. “Never,” Boris Thorn replied.")
    assert (first.speaker, second.speaker) == ("Ada Quill", "Boris Thorn")
    assert first.utterance_id != second.utterance_id


def test_a_quotation_goes_on_before_its_attribution(read):
    first, second = read("Nobody spoke.\n\n“The bridge is lost.” “We will build a new one,” Ada Quill said.")
    assert (first.speaker, second.speaker) == ("Ada Quill", "Ada Quill")
    assert first.utterance_id == second.utterance_id


def test_a_paragraph_carries_on_an_earlier_speaker(read):
    text = "“The bridge is lost,” Ada Quill said on Monday.\n\n“We will have to build a new one. I hope to see it.”"
    _, second = read(text)
    assert second.speaker == "Ada Quill"
    assert second.attribution.resolution is Resolution.CONTINUED
    assert second.attribution.confidence < 0.9


def test_a_colon_hands_over_to_the_next_paragraph(only):
    quotation = only("Ada Quill put up a notice and wrote:\n\n“Nobody may cross until further notice is given.”")
    assert quotation.speaker == "Ada Quill"


def test_a_credit_line_names_the_speaker(only):
    quotation = only("It rained all day.\n\n“The bridge is lost for ever.”\n\n— Ada Quill\n\nThe rain went on.")
    assert quotation.speaker == "Ada Quill"


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild the bridge by May,” Ada Quill said.",
        "“We will rebuild the bridge by May,” said Ada Quill.",
        "Ada Quill said: “We will rebuild the bridge by May.”",
    ],
)
def test_sure_patterns_are_sure(only, text):
    assert only(text).attribution.confidence >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill stood for hours by a bridge of the “long and winding road” kind and left.",
        "It was Boris Thorn who led Ada Quill to the bridge where the band plays “songs of great joy”.",
    ],
)
def test_doubtful_ones_are_doubtful(only, text):
    quotation = only(text)
    assert quotation.attribution.confidence < 0.9


def test_every_attribution_says_why(only):
    reason = only("“We will rebuild the bridge by May,” Ada Quill said.").attribution.reason
    assert reason == "The subject of “said”, right after the quotation: “Ada Quill”."


def test_a_name_and_a_colon_inside_a_chant_are_no_turn(only):
    assert only("The crowd chanted “Boris Thorn: bad for the town, bad for the bridge.”").speaker == "The crowd"


def test_each_turn_of_a_transcript_has_its_speaker(read):
    text = (
        'Mayor Ada Quill met the reporter Boris Thorn.\n\n"THORN: Is the bridge lost?\n\n"QUILL: We will mend it.\n\n'
        '"And soon.\n\n"BORIS THORN: Thank you."\n\nThen she left.'
    )
    assert [(quotation.text, quotation.speaker) for quotation in read(text)] == [
        ("THORN: Is the bridge lost?", "Boris Thorn"),
        ("QUILL: We will mend it.", "Ada Quill"),
        ("And soon.", "Ada Quill"),
        ("BORIS THORN: Thank you.", "Boris Thorn"),
    ]
