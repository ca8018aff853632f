package io.spatialflow.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticAddressesTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameFile() throws IOException {
        assertThat(Files.readAllBytes(written(5_000, 1))).isEqualTo(Files.readAllBytes(written(5_000, 1)));
        assertThat(Files.readAllBytes(written(5_000, 1))).isNotEqualTo(Files.readAllBytes(written(5_000, 2)));
    }

    @Test
    void itHasAsManyRowsAsAskedFor() throws IOException {
        assertThat(new OpenAddressesFile(written(12_345, 1)).rows()).isEqualTo(12_345);
    }

    @Test
    void itsAddressesAreWhatSomebodyWouldType() throws IOException {
        List<Address> addresses = new OpenAddressesFile(written(5_000, 1)).addresses();
        assertThat(addresses).hasSize(5_000);
        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(address.text()).matches("\\d+ [A-Z][a-z]+ [A-Z][a-z]+, [A-Z][a-z]+, KS \\d{5}"));
    }

    @Test
    void freshAddressesLieInNobodysFence() throws IOException {
        List<Address> addresses = new OpenAddressesFile(written(3_000, 1)).addresses();
        AddressPool pool = AddressPool.of(addresses, 300, 1);
        assertThat(pool.fresh()).hasSize(300);
        assertThat(pool.crowd()).isNotEmpty();
        for (Address fresh : pool.fresh()) {
            assertThat(pool.crowd()).allMatch(other -> other.metersTo(fresh) > 100);
            assertThat(pool.fresh()).allMatch(other -> other.equals(fresh) || other.metersTo(fresh) > 100);
        }
    }

    private Path written(int rows, long seed) throws IOException {
        Path file = Files.createTempFile(folder, "synthetic", ".csv.gz");
        SyntheticAddresses.write(file, rows, seed);
        return file;
    }
}
