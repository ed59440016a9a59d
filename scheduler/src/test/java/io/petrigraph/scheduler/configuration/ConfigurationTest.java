package io.petrigraph.scheduler.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.scheduler.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ConfigurationTest {
    private static Net line() {
        NetBuilder net = Net.builder("line");
        net.place("left", Colour.dot());
        net.place("right", Colour.dot());
        net.transition("move").consume("left").produce("right");
        net.transition("back").consume("right").produce("left");
        return net.build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "[plan];partition = 2 @ line 2: there is no such key; the nearest is partitions: key=partition",
                "[plans];a = 2 @ line 2: there is no such section; the nearest is [plan]: section=plans",
                "a = 2 @ line 1: begin with a section, such as [plan]: text=a = 2",
                "[plan];nothing @ line 2: write key = value: text=nothing",
                "[plan];slices = 0 @ line 2: give 1 to 65536: slices=0",
                "[plan];partitions = many @ line 2: give 1 to 64, or auto: partitions=many",
                "[plan];bags = cut @ line 2: give sliced | whole: bags=cut",
                "[plan];;slices = 2;slices = 3 @ line 4: the key stands twice: key=slices",
                "[pins];left = -1 @ line 2: give a partition from 0: left=-1",
                "[weights];move = often @ line 2: give a value: move=often"
            })
    void shouldNameLineAndCureWhenTheTextIsWrong(String lines, String message) {
        String text = lines.replace(";", "\n");
        ConfigurationException thrown = assertThrows(ConfigurationException.class, () -> Configuration.parse(text));
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void shouldPlanByEverySectionWhenTheyAreGiven() {
        Configuration configuration = Configuration.parse(
                "# two\n[plan]\npartitions = 2\n[pins]\nleft = 1\nright = 0\n[weights]\nmove = 3\n[keys]\nleft = whole\n");
        Plan plan = Plan.of(line(), configuration.plan(8));
        assertEquals(1, plan.partitionOfPlace(0, new long[0]));
        assertEquals(3.0, plan.transitions().get(0).weight());
        assertEquals("pinned by configuration", plan.homeOfPlace(0).reason());
    }

    @Test
    void shouldSayTheSameWhenTheEffectiveConfigurationIsReadAgain() {
        String effective = Configuration.parse("[plan]\nslices = 8\n[together]\nboth = left, right\n")
                .effective();
        assertTrue(effective.contains("\nslices = 8\n"), effective);
        assertTrue(effective.contains("\n# imbalance = 0.1\n"), effective);
        assertEquals(effective, Configuration.parse(effective).effective());
    }

    @Test
    void shouldWeighNothingWhenATransitionNeverFired() {
        Profile profile = Profile.parse(Profile.of(Map.of("move", 7L)).text());
        Plan plan = Plan.of(line(), Configuration.parse("").plan(1).firings(profile.firings()));
        assertEquals(7.0, plan.transitions().get(0).weight());
        assertEquals(0.0, plan.transitions().get(1).weight());
        assertThrows(ConfigurationException.class, () -> Profile.parse("[firings]\nmove = -1\n"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldStandOnThePageWhenItIsASetting(Setting setting) throws IOException {
        String page = Files.readString(Path.of("..", "CONFIGURATION.md"));
        assertTrue(page.contains("\n| `" + setting.key() + "` | "), setting::key);
        assertFalse(setting.meaning().isEmpty());
    }
}
