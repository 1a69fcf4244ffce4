<?xml version="1.0" encoding="UTF-8"?>
<!-- Makes of a Schematron file a stylesheet that answers a line for every rule that a document breaks. -->
<xsl:stylesheet version="2.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:made="urn:made">
  <xsl:namespace-alias stylesheet-prefix="made" result-prefix="xsl"/>
  <xsl:output method="xml"/>

  <xsl:template match="/sch:schema">
    <made:stylesheet version="3.0">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="@uri"/>
      </xsl:for-each>
      <made:output method="text"/>
      <made:template match="/">
        <xsl:for-each select="sch:pattern">
          <made:apply-templates select="." mode="pattern{position()}"/>
        </xsl:for-each>
      </made:template>
      <xsl:for-each select="sch:pattern">
        <xsl:variable name="mode" select="concat('pattern', position())"/>
        <made:template match="text()" mode="{$mode}"/>
        <xsl:for-each select="sch:rule">
          <!-- The first rule that fits an element of a pattern is the only one that counts. -->
          <made:template match="{@context}" mode="{$mode}" priority="{last() - position() + 1}">
            <xsl:for-each select="sch:assert">
              <made:if test="not({@test})">
                <made:value-of select="ancestor-or-self::*/local-name()" separator="."/>
                <made:text><xsl:value-of select="concat(': ', normalize-space(.), '&#10;')"/></made:text>
              </made:if>
            </xsl:for-each>
            <made:apply-templates mode="{$mode}"/>
          </made:template>
        </xsl:for-each>
      </xsl:for-each>
    </made:stylesheet>
  </xsl:template>
</xsl:stylesheet>
