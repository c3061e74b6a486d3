/**
 * References after section 3 of the AMA Manual of Style, 11th edition, in the Citation Style Language: up to six
 * authors, of more the first three; year, volume, issue and pages of an article; publisher and year of a book; the
 * dates on which a page was published and read. Written for this project after the rules in the library guides of
 * Sullivan University (libguides.sullivan.edu, g=124711) and RIT (infoguides.rit.edu, g=726149).
 */
export const AMA_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US"
  page-range-format="expanded" demote-non-dropping-particle="sort-only">
  <info>
    <title>Jingluo: references after the AMA Manual of Style, 11th edition</title>
    <id>jingluo-ama</id>
    <category citation-format="numeric"/>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <locale xml:lang="en">
    <terms>
      <term name="page-range-delimiter">-</term>
    </terms>
  </locale>
  <macro name="people">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", "
        delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
      <label form="short" prefix=", "/>
      <substitute>
        <names variable="editor"/>
      </substitute>
    </names>
  </macro>
  <macro name="day">
    <date variable="issued">
      <date-part name="month" suffix=" "/>
      <date-part name="day" suffix=", "/>
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="year">
    <date variable="issued">
      <date-part name="year"/>
    </date>
  </macro>
  <macro name="edition">
    <choose>
      <if is-numeric="edition">
        <group delimiter=" ">
          <number variable="edition" form="ordinal"/>
          <text term="edition" form="short"/>
        </group>
      </if>
      <else>
        <text variable="edition"/>
      </else>
    </choose>
  </macro>
  <macro name="imprint">
    <group delimiter="; ">
      <text variable="publisher"/>
      <text macro="year"/>
    </group>
  </macro>
  <macro name="accessed">
    <group delimiter=" ">
      <text value="Accessed"/>
      <date variable="accessed">
        <date-part name="month" suffix=" "/>
        <date-part name="day" suffix=", "/>
        <date-part name="year"/>
      </date>
    </group>
  </macro>
  <macro name="where">
    <choose>
      <if variable="DOI">
        <text variable="DOI" prefix="doi:"/>
      </if>
      <else-if variable="URL">
        <group delimiter=". ">
          <text macro="accessed"/>
          <text variable="URL"/>
        </group>
      </else-if>
    </choose>
  </macro>
  <macro name="journal-title">
    <choose>
      <if variable="container-title-short">
        <text variable="container-title" form="short" font-style="italic" strip-periods="true"/>
      </if>
      <else>
        <text variable="container-title" font-style="italic"/>
      </else>
    </choose>
  </macro>
  <macro name="issue">
    <group delimiter=":">
      <group delimiter=";">
        <text macro="year"/>
        <group>
          <text variable="volume"/>
          <text variable="issue" prefix="(" suffix=")"/>
        </group>
      </group>
      <text variable="page"/>
    </group>
  </macro>
  <citation collapse="citation-number">
    <sort>
      <key variable="citation-number"/>
    </sort>
    <layout delimiter="," vertical-align="sup">
      <text variable="citation-number"/>
    </layout>
  </citation>
  <bibliography second-field-align="flush">
    <layout>
      <text variable="citation-number" suffix=". "/>
      <group delimiter=". ">
        <text macro="people"/>
        <choose>
          <if type="article-journal" match="any">
            <group delimiter=". ">
              <text variable="title"/>
              <text macro="journal-title"/>
              <text macro="issue"/>
            </group>
          </if>
          <else-if type="chapter paper-conference entry-encyclopedia" match="any">
            <group delimiter=". ">
              <text variable="title"/>
              <group delimiter=" ">
                <text term="in" text-case="capitalize-first" suffix=":"/>
                <names variable="editor" suffix=",">
                  <name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", "
                    delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
                  <label form="short" prefix=", "/>
                </names>
                <text variable="container-title" font-style="italic"/>
              </group>
              <text macro="edition"/>
              <group delimiter=":">
                <text macro="imprint"/>
                <text variable="page"/>
              </group>
            </group>
          </else-if>
          <else-if type="webpage post-weblog" match="any">
            <group delimiter=". ">
              <text variable="title"/>
              <text variable="container-title"/>
              <text macro="day"/>
            </group>
          </else-if>
          <else>
            <group delimiter=". ">
              <text variable="title" font-style="italic"/>
              <text variable="container-title"/>
              <text variable="number"/>
              <text macro="edition"/>
              <text macro="imprint"/>
            </group>
          </else>
        </choose>
        <text macro="where"/>
      </group>
      <choose>
        <if variable="DOI URL" match="none">
          <text value="."/>
        </if>
      </choose>
    </layout>
  </bibliography>
</style>
`;
