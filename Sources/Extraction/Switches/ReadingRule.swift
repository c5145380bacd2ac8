/// A construction that code reads, which can be switched off alone.
///
/// The number of a rule is its place in a set of bits, so there may be 256 of them.
package enum ReadingRule: UInt8, CaseIterable, Sendable {
  // MARK: - Voice and tense

  /// "tanks were given the town": an object denies the passive that the tree has.
  case activeByObject
  /// "were given weapons": some verbs keep an object in the passive.
  case doubleObject
  /// "the town shelled by tanks": a participle after its noun is passive.
  case passiveParticiple
  /// "was condemned and rejected": the second verb shares the auxiliary of the first.
  case sharedPassive
  /// "The Netherlands suspended aid": a past tense that the tree takes for an adjective of "aid".
  case pastBeforeNoun
  /// "denied firing rockets": a gerund that the tree takes for an adjective of "rockets".
  case gerundBeforeNoun
  /// "to sanction Serbia": a verb that the tags have for a noun.
  case verbTakenForNoun
  /// "threw out claims that": a noun that the tags have for a verb.
  case nounTakenForVerb
  /// "tanks shelled the town": a participle with an object is a past tense.
  case participleWithObject

  // MARK: - Subjects

  /// "The White House late Monday said": a day is not a subject.
  case dayAsSubject
  /// "US and British forces": two subjects side by side are one.
  case joinedSubjects
  /// "it is clear": a dummy pronoun is the subject of an adjective.
  case expletiveSubject
  /// "it was X that": the subject "it" of a noun means nothing.
  case dummyIt
  /// "condemned the raid and left": a verb shares the subject of the one before it.
  case sharedSubject
  /// "had no advisers to help but called for strikes": a past tense goes with a past tense.
  case pastBesideInfinitive
  /// "denies that it supports X, and thanked Y": a verb beyond the clause that another embeds.
  case finiteBeyondComplement
  /// "agreed to leave": the subject of an infinitive.
  case subjectOfOpenComplement
  /// "told Iran to leave": the subject of an infinitive that the tree takes for a clause.
  case subjectOfNonFiniteComplement
  /// "asked X to leave": the object acts, where no row says who does.
  case controlByObject
  /// "attacked X to weaken it": the subject of a purpose.
  case subjectOfAdverbialClause
  /// "called on X to act": what is asked, which the tree takes for a purpose.
  case controlledAdverbialClause
  /// "troops fighting rebels": the noun that a participle describes acts.
  case subjectOfParticiple
  /// "a decision to leave" under a verb that the tree takes for a noun.
  case infinitiveOfVerb
  /// "Iran's decision to leave": the owner acts.
  case ownerOfInfinitive
  /// "Macron to visit Algeria": the name that a headline's infinitive tells of.
  case headlineInfinitive
  /// "made a decision to leave": the subject of the verb acts.
  case infinitiveOfObject
  /// "the group which attacked X": the noun acts in a clause without a subject.
  case relativeWithoutSubject
  /// "warring states": the noun acts that a participle modifies.
  case subjectOfModifier
  /// "was attacked by X", where the tree has an adjunct for the agent.
  case obliqueAgent

  // MARK: - Objects

  /// "told Iran": an indirect object stands for a missing object.
  case indirectAsObject
  /// "shot down a Turkish plane": an adjunct without preposition is an object.
  case bareObliqueAsObject
  /// "killed at least 12": "at" belongs to the number.
  case extremeQuantity
  /// "a demand Washington rejects": of two subjects the first is an object.
  case frontedObject
  /// "the group that X attacked": the noun is the object of its clause.
  case relativeObject
  /// "criticised and condemned the attack": the object of the last verb is that of all.
  case sharedObject
  /// "Hezbollah, which attacked X": a relative pronoun means its noun.
  case relativePronoun

  // MARK: - Places near a predicate

  /// "with up to 16 advisers": "up to" belongs to the number.
  case quantityOfNumber
  /// "US military strikes": a bare noun before a noun owns it.
  case bareModifierAsOwner
  /// "with Russia and Syria against X": a phrase that the tree coordinates with another.
  case splitPhrase
  /// "called for the coalition to bomb": the subject of a clause after a preposition.
  case clauseAfterPreposition
  /// "a unit set up by Russia": the agent of a participle.
  case makerOfNoun
  /// "the group that it fights against": a preposition without its noun.
  case strandedPreposition
  /// "demanded that X leave": the subject of a complement.
  case subjectOfComplement
  /// "asked X to leave": the object beside a complement.
  case objectBesideComplement
  /// "refused to recognise X": the object of a complement.
  case objectOfComplement
  /// "agreed to withdraw from X": whom a complement reaches by a preposition.
  case targetOfComplement
  /// "threatened to act in X": where a complement takes place.
  case placeOfComplement
  /// "threatened to act if X moves": the subject of a condition.
  case subjectOfCondition
  /// "its demand that X leave": the subject of a noun's clause.
  case subjectOfContentClause
  /// "reiterated its demand today that X leave": a noun's clause that hangs on the verb.
  case strayContentClause
  /// "left in protest": the subject of the clause in which a noun is an adjunct.
  case subjectOfMatrixClause

  // MARK: - Cues

  /// "is to host": what lies ahead.
  case beToDo
  /// "ought to go": what is demanded.
  case oughtTo
  /// "no longer": a cue that begins with a word that hangs on its head.
  case cueBeforeHead
  /// "has yet to go": what was not done.
  case yetToDo
  /// "at the end of the talks": a time, which ends nothing.
  case pointInTime
  /// "suspends visas", "ended the war": what denies is part of the deed, or takes it for granted.
  case partOfDeed
  /// "talks with the president may fail": what is above a title does not doubt it.
  case titleInPlace
  /// "all but condemned": an adverb of two words before a verb.
  case phraseBeforeVerb
  /// "far from": a cue of which the tree has the last word alone.
  case cueBeforeMarker
  /// "may attack and destroy": a modal for two verbs.
  case sharedModal
  /// "did not attack or threaten": a denial for two verbs.
  case sharedNegation
  /// "may attack and condemned": a verb with a tense shares no modal.
  case tensedAfterModal

  // MARK: - Denial

  /// "did not say that": a denied word that embeds.
  case deniedEmbedding
  /// "neither confirmed nor denied": a denial by a conjunction.
  case neitherNor
  /// "nobody said that": a denied subject of a word that embeds.
  case deniedSpeaker
  /// "no soldiers crossed": a denied subject.
  case negatedSubject
  /// "supports neither A nor B": a denied object.
  case negatedObject
  /// "It was not X that attacked Y".
  case deniedCleft
  /// "Reports that … proved false": what is said of a noun of speech.
  case verdict
  /// "The claim that Qatar funds Hamas is untrue", where the tree hangs the verdict on the clause.
  case strayVerdict
  /// "support is a sham": what is said of a noun that tells of an event.
  case verdictOnEvent
  /// "nothing to suggest that": a pronoun that denies.
  case deniedPronoun
  /// "not only": what denies nothing.
  case notOnly
  /// "did not demand that": what is not said is open or false.
  case deniedWord
  /// "denied that X said": a denial of what was said leaves it open.
  case denialOfSpeech
  /// "did not plan to say that": a denial above speech leaves open what was said.
  case deniedAboveSpeech
  /// "has not ruled out bombing": a denied denial is not a fact.
  case doubleDenial
  /// "did not say that": who did not say it is not a source.
  case unsaidWord

  // MARK: - Questions and conditions

  /// "Did X attack Y?": what is asked is not said.
  case question
  /// "Why did X attack Y?": what is taken for granted in a question.
  case askedDetail
  /// "will go after it joins": what is to come in a clause of time.
  case timeAhead
  /// "sent an envoy to persuade X to cooperate": what an end leads to.
  case endOfPurpose
  /// "suggested that X aid Y": what is asked for.
  case subjunctive
  /// "Had X attacked Y": a condition without "if".
  case invertedCondition
  /// "X will act if": the other side of a condition.
  case condition

  // MARK: - What words embed

  /// "warned it not to attack": the denial of an infinitive is not that of its predicate.
  case infinitiveOfPredicate
  /// "considers sanctions": what a support verb says of its noun.
  case qualifyingSupportVerb
  /// "told Russia he was leaving": a clause that the tree takes for one about Russia.
  case clauseOfOneTold
  /// "cleared X of backing Y": a gerund that the tree takes for one about X.
  case gerundOfOneCharged
  /// "no evidence exists that": what the tree hangs on the verb beside a noun.
  case strayContent
  /// "to help but attacked": a finite verb is not coordinated with an infinitive.
  case finiteBesideInfinitive
  /// A finite clause without a word to introduce it does not hang on an infinitive.
  case finiteUnderInfinitive
  /// "a report that Iran attacked Israel": a clause with subject and object is not a relative one.
  case relativeWithoutGap
  /// "while X questioned Y": a clause that no word embeds.
  case subordinateClause
  /// "the Agency said that Iran had failed to answer": who tells so criticises, whatever failed.
  case telling
  /// "An attack never came": whether what a noun tells of took place.
  case occurrence
  /// "called the reports a lie": a verdict on an object.
  case verdictOnObject
  /// "is wary of attacking": what words embed that no table knows.
  case unknownGoal
  /// "Nor has X joined", "is against joining".
  case invertedDenial
  /// "all except X", "from China, not X": whom nothing is said of.
  case exception
  /// "refused to condemn X": who refuses to be hostile rejects nobody.
  case refusedHostility
  /// "too weak to attack".
  case tooMuch
  /// "Next week Xi visits Serbia": the present of what is scheduled.
  case schedule
  /// "…, accusing Stockholm": a participle after a comma that nothing embeds.
  case freeParticiple
  /// "It is believed that": what nobody is said to believe.
  case nobodysBelief
  /// "In the film, X attacks Y": what is only told or played.
  case setting
  /// "before X signs": what is still to come, whatever else is told.
  case timeBefore
  /// "Macron to visit Algeria": what lies ahead in a headline.
  case headlinePlan
  /// "denied a plot attributed to X": a noun that another word reports.
  case reportedNoun
  /// "denied bombing": a gerund is embedded as a noun is.
  case gerundAsNoun
  /// "claims to have bombed": an infinitive is embedded as a clause is.
  case infinitiveAsClause
  /// "called for talks": a noun after a preposition is embedded.
  case embeddedOblique
  /// "It is not true that": a clause as subject is embedded.
  case subjectClause
  /// "did nothing to help": a purpose is as denied or planned as the deed.
  case purpose
  /// "plans involving X": the participle is as denied or planned as its noun.
  case participleOfNoun
  /// "the plot backed by X": what a passive participle says is taken for granted.
  case passiveDescription
  /// "was accused of bombing": a charge that nobody makes is possible.
  case anonymousCharge

  // MARK: - Whose word it is

  /// "It was said that": a dummy pronoun says nothing.
  case dummySpeaker
  /// The actor beside a verb of speech for which the tree has no subject.
  case neighbourSpeaker
  /// "released a statement accusing": those who issue a text say what it says.
  case issuer
  /// "…, the minister said": a clause of speech behind what it reports.
  case parenthesis
  /// "…, the newspaper reported on Monday", where the tree has an adverbial clause.
  case bareReport
  /// "according to the ministry".
  case accordingTo
  /// "“…,” X said. “…”": whole sentences inside of a quotation.
  case wholeQuotation
  /// "“…,” he said": the one quoted before.
  case pronounOfQuoted
  /// "Q: …? A: …": the answers of an interview.
  case interview

  // MARK: - When and where

  /// "on Friday".
  case weekday
  /// "yesterday".
  case relativeDay
  /// "on Friday evening".
  case partOfDay
  /// "on 5 May".
  case writtenDate
  /// "in May": the year that the text leaves out.
  case nearestYear
  /// "in 2004".
  case yearAlone
  /// "two years ago".
  case unitsAgo
  /// "last month".
  case lastUnit
  /// "next month".
  case nextUnit
  /// "this month".
  case thisUnit
  /// "Iran on Tuesday accused".
  case dayBeforeVerb
  /// "in Baghdad".
  case placeOfAct

  /// "attacked Brown over the budget": force that is only words.
  case figurative

  /// "frosty relations": no cooperation.
  case estranged
  /// "welcomed the assassination of X": opposition to X.
  case welcomedHarm
  /// "his visit to his own country": no talks.
  case talkAtHome

  // MARK: - Whom pronouns and descriptions mean

  /// "the three states": not two.
  case numberOfAnaphor
  /// "Israel and these two states": others than Israel.
  case anaphorBesideActor
  /// "Ramaphosa thanked him": an object is another than the subject of its verb.
  case objectOfItself
  /// "his country": no other than his.
  case countryOfOwner
  /// "Niger, where the army seized power": Niger's.
  case organOfPlace
  /// "I think that Putin": somebody else speaks.
  case speakerByName
  /// "During his visit, Putin said": the subject that follows.
  case subjectAhead
  /// "He added": who spoke before.
  case speakerGoingOn
  /// "We call on the UN": those who speak, and no others.
  case strangersVoice
  /// "the government of Yemen", "the countries of the region": a description that says itself whom
  /// it means.
  case narrowedDescription

  // MARK: - Claims that no row makes

  /// "the coalition against ISIL".
  case coalitionAgainst
  /// "Russia said Sudan must return the helicopter".
  case reportedDemand

  // MARK: - Words, lines and datelines

  /// "rebuked": a lemma that the tables of predicates know better.
  case lemmaOfLexicon
  /// "IRAN ACCUSES US OF THREATS": lines in capitals.
  case capitalLine
  /// "US" in a line of capitals.
  case acronymInCapitals
  /// "HAMAS" in a line of capitals, which the tables know.
  case knownNameInCapitals
  /// A name in a line of capitals that other lines write with one capital.
  case nameOfOtherLines
  /// "NAIROBI, Kenya (AP) —": datelines.
  case dateline
  /// "By Jane Smith", "(AP Photo/Jane Smith)": lines and brackets that credit somebody.
  case credit
  /// "NAIROBI —": a dateline without agency and day.
  case plausibleDateline
  /// "Moscow — Russia's capital — was hit": two dashes are no dateline.
  case pairOfDashes
  /// "(Reuters) - ".
  case agencyAlone
  /// "NAIROBI (AP): ".
  case datelineColon
  /// "AFP/Reuters".
  case pairOfAgencies
  /// "NAIROBI, May 3 —".
  case datelineDay
}
