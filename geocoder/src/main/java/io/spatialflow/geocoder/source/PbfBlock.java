package io.spatialflow.geocoder.source;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.Way;
import io.spatialflow.geocoder.source.OsmVisitor.Kind;
import io.spatialflow.geocoder.source.OsmVisitor.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The objects of one block of a PBF file. Numbers are differences to the one before; texts are places in a table. */
final class PbfBlock {

    private static final double NANO = 1e-9;

    private final PrimitiveBlock block;
    private final OsmVisitor visitor;
    private final @Nullable String[] strings;

    private PbfBlock(PrimitiveBlock block, OsmVisitor visitor) {
        this.block = block;
        this.visitor = visitor;
        this.strings = new @Nullable String[block.getStringtable().getSCount()];
    }

    /** @throws InvalidProtocolBufferException if a number in it points to nowhere */
    static void tell(byte[] data, Kind kind, OsmVisitor visitor) throws IOException {
        PbfBlock block = new PbfBlock(PrimitiveBlock.parseFrom(data), visitor);
        for (PrimitiveGroup group : block.block.getPrimitivegroupList()) {
            switch (kind) {
                case NODE -> block.nodes(group);
                case WAY -> block.ways(group.getWaysList());
                case RELATION -> block.relations(group.getRelationsList());
            }
        }
    }

    private void nodes(PrimitiveGroup group) throws IOException {
        for (Node node : group.getNodesList()) {
            visitor.node(
                    node.getId(),
                    latitude(node.getLat()),
                    longitude(node.getLon()),
                    tags(node.getKeysCount(), node.getValsCount(), node::getKeys, node::getVals));
        }
        if (group.hasDense()) {
            dense(group.getDense());
        }
    }

    private void dense(DenseNodes nodes) throws IOException {
        int count = nodes.getIdCount();
        if (nodes.getLatCount() != count || nodes.getLonCount() != count) {
            throw new InvalidProtocolBufferException("nodes without coordinates");
        }
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            id += nodes.getId(i);
            latitude += nodes.getLat(i);
            longitude += nodes.getLon(i);
            Map<String, String> tags = Map.of();
            while (at < nodes.getKeysValsCount() && nodes.getKeysVals(at) != 0) {
                if (at + 1 == nodes.getKeysValsCount()) {
                    throw new InvalidProtocolBufferException("a key without a value");
                }
                tags = with(tags, nodes.getKeysVals(at), nodes.getKeysVals(at + 1));
                at += 2;
            }
            at++;
            visitor.node(id, latitude(latitude), longitude(longitude), tags);
        }
    }

    private void ways(List<Way> ways) throws IOException {
        for (Way way : ways) {
            long[] nodes = new long[requireReasonable(way.getRefsCount())];
            long node = 0;
            for (int i = 0; i < nodes.length; i++) {
                node += way.getRefs(i);
                nodes[i] = node;
            }
            visitor.way(way.getId(), nodes, tags(way.getKeysCount(), way.getValsCount(), way::getKeys, way::getVals));
        }
    }

    private void relations(List<Relation> relations) throws IOException {
        for (Relation relation : relations) {
            int count = relation.getMemidsCount();
            if (relation.getTypesCount() != count || relation.getRolesSidCount() != count) {
                throw new InvalidProtocolBufferException("members without roles");
            }
            List<Member> members = new ArrayList<>(requireReasonable(count));
            long id = 0;
            for (int i = 0; i < count; i++) {
                id += relation.getMemids(i);
                Kind kind = Kind.values()[relation.getTypes(i).getNumber()];
                members.add(new Member(kind, id, string(relation.getRolesSid(i))));
            }
            visitor.relation(
                    relation.getId(),
                    members,
                    tags(relation.getKeysCount(), relation.getValsCount(), relation::getKeys, relation::getVals));
        }
    }

    private static int requireReasonable(int parts) throws InvalidProtocolBufferException {
        if (parts > OsmVisitor.MOST_PARTS) {
            throw new InvalidProtocolBufferException("an object of " + parts + " parts");
        }
        return parts;
    }

    private Map<String, String> tags(int keyCount, int valueCount, IntUnaryOperator keys, IntUnaryOperator values)
            throws InvalidProtocolBufferException {
        if (keyCount != valueCount) {
            throw new InvalidProtocolBufferException("a key without a value");
        }
        Map<String, String> tags = Map.of();
        for (int i = 0; i < keyCount; i++) {
            tags = with(tags, keys.applyAsInt(i), values.applyAsInt(i));
        }
        return tags;
    }

    /** Most objects have no tag that matters, so a map is made only for those that have. */
    private Map<String, String> with(Map<String, String> tags, int key, int value)
            throws InvalidProtocolBufferException {
        String name = string(key);
        if (!OsmVisitor.KEYS.contains(name)) {
            return tags;
        }
        Map<String, String> more = tags.isEmpty() ? new HashMap<>() : tags;
        more.put(name, string(value));
        return more;
    }

    private String string(int at) throws InvalidProtocolBufferException {
        if (at < 0 || at >= strings.length) {
            throw new InvalidProtocolBufferException("text " + at + " of " + strings.length);
        }
        String string = strings[at];
        if (string == null) {
            string = block.getStringtable().getS(at).toStringUtf8();
            strings[at] = string;
        }
        return string;
    }

    private double latitude(long units) {
        return NANO * (block.getLatOffset() + block.getGranularity() * units);
    }

    private double longitude(long units) {
        return NANO * (block.getLonOffset() + block.getGranularity() * units);
    }
}
