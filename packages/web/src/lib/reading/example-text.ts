/*
 * A text of our own making, to try the page with. The sources in its list are real but for the third, which is made up, as is all
 * that the text says. Some sentences refer to a source that says the same, one to a source that is about something else, one to
 * the source that does not exist; no sentence refers to the last.
 */
export const EXAMPLE_TEXT = `# Five points for a long journey

This is an example. A traveller who never lived wrote it for a magazine that was never printed, and nobody should follow it.

## When the stomach turns

Every coach driver I know keeps a finger on the wrist. Neiguan (PC6) treats nausea [1]. PC6 is located in the forearm, and it is a point of the Pericardium channel. It also helps with palpitations and with insomnia. My aunt says that PC6 does not treat nausea, and she is a patient woman. ST36 is said to treat stomach pain and belching.

## When the head aches

GB20 was studied for migraine [2]. LI4 treats headache and toothache. Some say that the Liver channel passes through the head, and that headache comes of rising Liver Yang. Liver Qi stagnation shows as belching, sighing and irritability. In the bus from Oslo, LI4 cured my migraine in one minute [3].

## When the leg goes to sleep

Sciatica is felt in the buttock, the back of the leg and the foot. GB30 treats sciatica [4]. It may also be felt in the ear, but only on ferries. B54 is located in the crease behind the knee, or so the old book in my bag has it.

## When sleep will not come

HT7 and SP6 treat insomnia. The Heart belongs to Fire and the Kidney belongs to Water. Kidney Yin deficiency leads to insomnia, night sweats and a dry mouth. Acupuncture treats insomnia in everyone [4]. The trouble with hotels is the curtains.

## References

1. Lee A. Stimulation of the wrist acupuncture point PC6 for preventing postoperative nausea and vomiting: a network meta-analysis. Cochrane Database of Systematic Reviews. 2025. doi:10.1002/14651858.CD003281.pub5
2. Allais G, De Lorenzo C, Quirico PE, et al. Acupuncture in the Prophylactic Treatment of Migraine Without Aura: A Comparison with Flunarizine. Headache. 2002.
3. Fernweh O, Bagg S. Needles on wheels: nine bus lines compared. Annals of Imaginary Travel. 2016;3(2):17–19.
4. Qin Z, Liu X, Wu J, Zhai Y, Liu Z. Effectiveness of Acupuncture for Treating Sciatica: A Systematic Review and Meta-Analysis. Evidence-Based Complementary and Alternative Medicine. 2015. doi:10.1155/2015/425108
5. Coulon C, Poleszczuk M, Paty-Montaigne MH, et al. Version of Breech Fetuses by Moxibustion With Acupuncture: A Randomized Controlled Trial. 2014. doi:10.1097/AOG.0000000000000303
`;

/** About how many words it has. */
export const EXAMPLE_WORDS = 390;
