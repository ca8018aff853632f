package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionListsTest {

    @Test
    void aBeginningThatFewShareHasNoList() throws IOException {
        assertThat(lists(names(Completions.MOST))).isEmpty();
    }

    @Test
    void aBeginningThatOneMoreSharesHasOne() throws IOException {
        Map<String, List<Completion>> lists = lists(names(Completions.MOST + 1));
        assertThat(lists).containsOnlyKeys("vt/", "vt/a");
        assertThat(lists.get("vt/a")).hasSize(Completions.MOST);
    }

    @Test
    void nothingBeforeTheNameHasAList() throws IOException {
        SortedMap<String, Integer> keys = names(Completions.MOST);
        names(Completions.MOST).forEach((key, weight) -> keys.put(key.replace("vt/", "nh/"), weight));
        assertThat(lists(keys)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyListHoldsTheHeaviestInOrder(long seed) throws IOException {
        Random random = new Random(seed);
        SortedMap<String, Integer> keys = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            String place = random.nextBoolean() ? "vt/" : "nh/";
            StringBuilder name = new StringBuilder();
            for (int letters = 1 + random.nextInt(5); letters > 0; letters--) {
                name.append((char) ('a' + random.nextInt(4)));
            }
            keys.put(place + name, 1 + random.nextInt(50));
        }
        Map<String, List<Completion>> lists = lists(keys);
        assertThat(lists).hasSizeGreaterThan(5);
        lists.forEach((beginning, heaviest) -> assertThat(heaviest).isEqualTo(expected(keys, beginning)));
        for (String key : keys.keySet()) {
            for (int end = key.indexOf('/') + 1; end <= key.length(); end++) {
                String beginning = key.substring(0, end);
                assertThat(lists.containsKey(beginning)).isEqualTo(sharing(keys, beginning) > Completions.MOST);
            }
        }
    }

    private static List<Completion> expected(SortedMap<String, Integer> keys, String beginning) {
        return keys.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .map(entry -> new Completion(entry.getKey().substring(3), entry.getValue()))
                .sorted(Completions.HEAVIEST_FIRST)
                .limit(Completions.MOST)
                .toList();
    }

    private static long sharing(SortedMap<String, Integer> keys, String beginning) {
        return keys.keySet().stream().filter(key -> key.startsWith(beginning)).count();
    }

    private static SortedMap<String, Integer> names(int count) {
        SortedMap<String, Integer> keys = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            keys.put("vt/a" + (char) ('a' + i), 1 + i % 7);
        }
        return keys;
    }

    private static Map<String, List<Completion>> lists(SortedMap<String, Integer> keys) throws IOException {
        Map<String, List<Completion>> found = new TreeMap<>();
        CompletionLists lists =
                new CompletionLists((beginning, heaviest) -> found.put(beginning, new ArrayList<>(heaviest)));
        for (Map.Entry<String, Integer> key : keys.entrySet()) {
            lists.add(key.getKey().substring(0, 3), key.getKey().substring(3), key.getValue());
        }
        lists.finish();
        return found;
    }
}
